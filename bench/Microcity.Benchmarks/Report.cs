using System.Runtime.InteropServices;

namespace Microcity.Benchmarks;

/// <summary>A table of measured against wanted, printed and kept below <c>docs/benchmarks</c>.</summary>
/// <param name="verb">What it was asked for by.</param>
/// <param name="file">File name without extension.</param>
internal sealed class Report(string verb, string file, string title, string setting)
{
    private readonly List<(string What, string Measured, string Target)> rows = [];
    private readonly List<string> remarks = [];

    private bool onlyShown;

    /// <summary>Each row is told on standard error at once: a long run shows how far it is.</summary>
    public void Add(string what, string measured, string target = "")
    {
        rows.Add((what, measured, target));
        Console.Error.WriteLine($"{what}: {measured}");
    }

    /// <summary>Printed, but not kept: it tells of data that are not ours.</summary>
    public Report OnlyShown()
    {
        onlyShown = true;
        return this;
    }

    /// <summary>Lines behind the table.</summary>
    public void Remark(params string[] lines) => remarks.AddRange(["", .. lines]);

    public void Publish()
    {
        var text = Text();
        Console.WriteLine(text);
        if (onlyShown)
            return;
        var folder = Path.Combine(Root(), "docs", "benchmarks");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file + ".md"), text);
    }

    private string Text() => string.Join('\n', [
        $"# {title}",
        "",
        setting,
        "",
        "| What | Measured | Target |",
        "|---|---|---|",
        .. rows.Select(x => $"| {x.What} | {x.Measured} | {x.Target} |"),
        .. remarks,
        "",
        $"Run by `dotnet run -c Release --project bench/Microcity.Benchmarks -- {verb}` on "
        + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}.",
        ""]);

    /// <summary>The repository's folder.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Microcity.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
        return folder;
    }
}
