namespace Microcity.Tests;

/// <summary>The working copy that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Files below these folders by the ends of their names; no build output, no generated migrations.</summary>
    public static IReadOnlyList<SourceFile> Read(string[] folders, params string[] endings) =>
    [
        .. folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Root, f)))),
    ];

    /// <summary>Everything that people of this house wrote by hand for the program.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } = Read(["src"], ".cs", ".cshtml");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Microcity.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
