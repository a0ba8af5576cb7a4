using System.Text.Json;
using System.Xml.Linq;

namespace Microcity.Tests;

/// <summary>The documents that people rely on are complete.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Every_package_has_its_line_and_is_used()
    {
        var list = Read("docs/decisions/dependencies.md");
        var versions = XDocument.Parse(Read("Directory.Packages.props")).Descendants("PackageVersion").Select(v => v.Attribute("Include")!.Value).ToList();
        using var web = JsonDocument.Parse(Read("src/Microcity/Web/package.json"));
        var npm = new[] { "dependencies", "devDependencies" }.SelectMany(d => web.RootElement.TryGetProperty(d, out var all) ? all.EnumerateObject().Select(p => p.Name) : []).ToList();
        Assert.Empty(Unlisted(list, [.. versions, .. npm]));
        Assert.Equal(["Newtonsoft.Json"], Unlisted(list, ["Newtonsoft.Json", "CsvHelper"]));

        var projects = string.Join('\n', Repository.Read(["src", "tests", "bench"], ".csproj").Select(p => p.Text).Append(Read("Directory.Build.props")));
        Assert.Empty(versions.Where(v => !projects.Contains($"\"{v}\"", StringComparison.Ordinal)).Select(v => $"{v} is used nowhere"));
        var listed = list.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Empty(listed.Except(versions).Except(npm).Select(l => $"{l} is listed but gone"));
    }

    [Fact]
    public void Every_module_tells_its_words_on_one_screen()
    {
        foreach (var module in new[] { "Engines", "Strands" }.Select(k => Path.Combine(Repository.Root, "src/Microcity", k)).Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories))
        {
            var readme = Path.Combine(module, "README.md");
            Assert.True(File.Exists(readme), $"{readme} is missing");
            Assert.True(File.ReadAllLines(readme).Length <= 25, $"{readme} is longer than 25 lines");
        }
    }

    [Fact]
    public void A_locked_restore_names_no_registry() =>
        Assert.Empty(Repository.Read(["src", "tests", "bench"], "packages.lock.json", "package-lock.json").Where(f => f.Text.Contains("https://registry.", StringComparison.Ordinal) || f.Text.Contains("nuget.org", StringComparison.Ordinal)).Select(f => f.Path));

    private static IEnumerable<string> Unlisted(string list, IEnumerable<string> packages) =>
        packages.Where(p => !list.Contains($"| `{p}` |", StringComparison.Ordinal));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
