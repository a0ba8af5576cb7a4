namespace Microcity.Tests;

/// <summary>What a release stands on: locks that hold (T69) and an audit that never says more than it knows (T70).</summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Nothing = """{"version":1,"sources":["https://packages.example/index.json"],"projects":[{"path":"x.csproj"}]}""";
    private const string Hole = """{"projects":[{"frameworks":[{"topLevelPackages":[{"vulnerabilities":[{"severity":"High","advisoryurl":"https://github.com/advisories/GHSA-1"}]}]}]}]}""";
    private const string NpmNothing = """{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}""";
    private const string NpmHole = """{"auditReportVersion":2,"vulnerabilities":{"lodash":{"via":[{"url":"https://github.com/advisories/GHSA-2"}]}}}""";
    private const string NpmSilent = """{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}""";

    private readonly string folder = Directory.CreateTempSubdirectory("release").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Hole, NpmHole, Nothing, NpmNothing, 0, "audit: 0 found")]
    [InlineData(Hole, NpmHole, Hole, NpmNothing, 1, "audit: 1 found")]
    [InlineData(Hole, NpmHole, Hole, NpmHole, 1, "audit: 2 found")]
    [InlineData(Nothing, NpmHole, Nothing, NpmNothing, 1, "audit: NOT CHECKED: NuGet does not know")]
    [InlineData("", NpmHole, "", NpmNothing, 1, "audit: NOT CHECKED: NuGet does not know")]
    [InlineData(Hole, NpmNothing, Nothing, NpmNothing, 1, "audit: NOT CHECKED: npm does not know")]
    [InlineData(Hole, NpmSilent, Nothing, NpmSilent, 1, "audit: NOT CHECKED: npm does not know")]
    [InlineData(Hole, NpmHole, Nothing, NpmSilent, 1, "audit: NOT CHECKED: npm gave no answer")]
    public async Task T70_What_nobody_could_answer_is_not_checked(string nugetOfBad, string npmOfBad, string nugetOfOurs, string npmOfOurs, int code, string line)
    {
        Registries(nugetOfBad, npmOfBad, nugetOfOurs, npmOfOurs);
        var audit = await Shell.Run(Repository.Root, [WithRegistries()], "bash", ".ci/audit");
        Assert.Equal(code, audit.Code);
        Assert.StartsWith(line, audit.Said.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task T70_A_release_is_refused_by_a_source_without_data()
    {
        Registries(Nothing, NpmSilent, Nothing, NpmSilent);
        var release = await Shell.Run(Repository.Root, [WithRegistries()], "bash", ".ci/release");
        Assert.Equal(1, release.Code);
        Assert.StartsWith("audit: NOT CHECKED", release.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("publish", await File.ReadAllTextAsync(Path.Combine(folder, "asked")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T69_A_changed_lock_is_not_restored()
    {
        string[] files = ["Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json", "src/Microcity.Matching/Microcity.Matching.csproj", "src/Microcity.Matching/packages.lock.json"];
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(folder, file));
        }
        Task<(int Code, string Said)> Restore() => Shell.Run(folder, [("CI", "true"), ("MSBUILDDISABLENODEREUSE", "1")], "dotnet", "restore", "src/Microcity.Matching", "--force");
        var asLocked = await Restore();
        Assert.True(asLocked.Code == 0, asLocked.Said);

        var locks = Path.Combine(folder, files[^1]);
        var text = await File.ReadAllTextAsync(locks);
        var hash = text.IndexOf("\"contentHash\": \"", StringComparison.Ordinal) + "\"contentHash\": \"".Length;
        await File.WriteAllTextAsync(locks, text[..hash] + (text[hash] == 'A' ? 'B' : 'A') + text[(hash + 1)..]);
        Assert.Contains("NU1403", (await Restore()).Said, StringComparison.Ordinal);
        await File.WriteAllTextAsync(locks, text.Replace("5.6.0", "5.6.1", StringComparison.Ordinal));
        Assert.Contains("NU1004", (await Restore()).Said, StringComparison.Ordinal);
    }

    private (string, string) WithRegistries() => ("PATH", $"{folder}:{Environment.GetEnvironmentVariable("PATH")}");

    /// <summary>Puts a <c>dotnet</c> and an <c>npm</c> first that answer so, and write down what they were asked.</summary>
    private void Registries(string nugetOfBad, string npmOfBad, string nugetOfOurs, string npmOfOurs)
    {
        Put("dotnet", $"case \"$*\" in *list*known-bad*) echo '{nugetOfBad}' ;; *list*) echo '{nugetOfOurs}' ;; esac");
        Put("npm", $"if grep -qs known-bad package.json; then echo '{npmOfBad}'; else echo '{npmOfOurs}'; fi");
    }

    private void Put(string name, string answer)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"#!/bin/sh\necho {name} \"$@\" >>'{folder}/asked'\n{answer}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
