using System.CommandLine;
using System.CommandLine.Parsing;

namespace Microcity.Platform;

/// <summary>
/// The verbs of <c>./microcity</c>. Results go to standard output, progress to standard error; the exit code is 0 done, 1 failed or
/// a check that did not hold, 2 wrong usage.
/// </summary>
public static class CommandLine
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder that holds the databases and files.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    public static async Task<int> Run(Installation installation, string[] args)
    {
        var root = new RootCommand("Microcity: the open platform on which a small city grows talent, skills and jobs.") { Data };
        foreach (var verb in installation.Modules.SelectMany(m => m.Verbs(installation)).OrderBy(v => v.Name, StringComparer.Ordinal))
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(new() { Output = Console.Error });
            return 2;
        }
        if (NoOption(parsed) is { } typed)
        {
            await Console.Error.WriteLineAsync($"There is no option {typed} here; --help lists those there are. A file of that name is written ./{typed}");
            return 2;
        }
        return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = true, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    // A mistyped option would be taken for one more file.
    private static string? NoOption(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(a => a.Tokens).Select(t => t.Value).FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal));

    /// <summary>
    /// Where the data lies: SQLite files in the folder, or the server named by the secret <c>MICROCITY_POSTGRES</c>; several installations
    /// on one server are told apart by <c>MICROCITY_POSTGRES_PREFIX</c>, with which the names of their databases begin.
    /// </summary>
    public static Storage Storage(ParseResult parsed) =>
        new(parsed.GetValue(Data)!.FullName, Secrets.Read("MICROCITY_POSTGRES"), Environment.GetEnvironmentVariable("MICROCITY_POSTGRES_PREFIX") is { Length: > 0 } prefix ? prefix : "microcity");
}
