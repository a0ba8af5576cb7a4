using System.Text.RegularExpressions;

namespace Microcity.Tests;

/// <summary>A file of the repository, or one that a test made up.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
public sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The text with comments blanked out, line numbers kept.</summary>
    public string Code { get; } = Comments().Replace(Text, c => new string('\n', c.Value.Count(s => s == '\n')));

    /// <summary>Module that the file belongs to, such as <c>Platform</c> or <c>Skills</c>; empty outside of modules.</summary>
    public string Module => Folder is ["src", "Microcity", "Engines" or "Strands", var module, ..] ? module : Folder is ["src", "Microcity", "Platform", ..] ? "Platform" : "";

    public bool OfStrand => Folder is ["src", "Microcity", "Strands", ..];

    public bool Published => Folder.Contains("Published");

    private string[] Folder => Path.Split('/')[..^1];

    /// <summary>Where the pattern stands, as <c>path:line</c>.</summary>
    public IEnumerable<string> Places(Regex pattern) =>
        pattern.Matches(Code).Select(m => $"{Path}:{Code.AsSpan(0, m.Index).Count('\n') + 1} {m.Value.Trim()}");

    [GeneratedRegex(@"(?<=^|\s)//.*?$|/\*[\s\S]*?\*/|@\*[\s\S]*?\*@|<!--[\s\S]*?-->", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
