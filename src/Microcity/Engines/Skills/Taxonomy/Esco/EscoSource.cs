using System.Text.RegularExpressions;

namespace Microcity.Skills;

/// <summary>One file somebody gave: a zip as it was downloaded, or a CSV file out of one.</summary>
/// <param name="Name">With its folder, as the version may stand in either.</param>
/// <param name="Length">Bytes.</param>
public sealed partial record EscoSource(string Name, long Length, Func<Stream> Open)
{
    /// <summary>Such as 1.1.1; null if the name tells none.</summary>
    public string? Version => Number().Matches(Name).LastOrDefault()?.Value;

    public bool IsZip => Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Files at these places; of a folder, its zips, or its CSV files if it has no zip.</summary>
    /// <returns>Null and the place that is not there.</returns>
    public static (IReadOnlyList<EscoSource>? Sources, string? Missing) At(IEnumerable<string> places)
    {
        var sources = new List<EscoSource>();
        foreach (var place in places)
        {
            if (File.Exists(place))
                sources.Add(Of(place));
            else if (Directory.Exists(place))
                sources.AddRange((Inside(place, "*.zip") is { Count: > 0 } zips ? zips : Inside(place, "*.csv")).Select(Of));
            else
                return (null, place);
        }
        return (sources, null);
    }

    private static List<string> Inside(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)];

    private static EscoSource Of(string path)
    {
        var full = Path.GetFullPath(path);
        return new(Path.Combine(Path.GetFileName(Path.GetDirectoryName(full))!, Path.GetFileName(full)), new FileInfo(full).Length, () => File.OpenRead(full));
    }

    [GeneratedRegex(@"(?<![\d.])\d+\.\d+\.\d+(?![\d.]*\d)")]
    private static partial Regex Number();
}
