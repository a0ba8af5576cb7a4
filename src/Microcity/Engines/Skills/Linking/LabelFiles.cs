using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Files with names of occupations: language, conceptUri, labelIndex, label.</summary>
internal static class LabelFiles
{
    /// <summary>The names of one language, ready to be searched; worked out once for each content of the file.</summary>
    /// <exception cref="IOException">It cannot be read, or has no names in the language.</exception>
    public static TitleIndex Index(string path, string language)
    {
        string hash;
        using (var file = File.OpenRead(path))
            hash = Convert.ToHexStringLower(SHA256.HashData(file))[..16];
        var kept = Path.Combine(LinkFiles.Cache(path), $"{hash}-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(language))}-{TitleIndex.Format}.mctitles");
        return LinkFiles.Kept(kept, bytes => new TitleIndex(bytes), () => Build(path, language));
    }

    /// <summary>Rows of a label file, plain or packed.</summary>
    /// <param name="language">Null for all.</param>
    public static List<TitleLabel> Read(string path, string? language)
    {
        using var file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? (Stream)new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain, Encoding.UTF8);
        var titles = new List<TitleLabel>();
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            while (line.AsSpan().Count('"') % 2 == 1 && lines.ReadLine() is { } rest)
                line += "\n" + rest;
            if ((language is null || line.StartsWith(language + ",", StringComparison.Ordinal)) && Fields(line) is [var code, var uri, var rank, var label, ..])
                titles.Add(new(code, uri, int.TryParse(rank, out var number) ? number : 1, label));
        }
        return titles;
    }

    private static string[] Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(',');
        using var row = new CsvParser(new StringReader(line), System.Globalization.CultureInfo.InvariantCulture);
        return row.Read() ? row.Record! : [];
    }

    private static byte[] Build(string path, string language) => Read(path, language) is { Count: > 0 } labels
        ? BuildTitleIndex.Run(labels, language)
        : throw new IOException($"The label file has no rows in {language}.");
}
