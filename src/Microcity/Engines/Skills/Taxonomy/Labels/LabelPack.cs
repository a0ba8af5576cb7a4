using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// Names in more languages for concepts that exist, from a CSV file, packed with gzip or not: <c>language, conceptUri, labelIndex,
/// label</c>, where index 0 is the preferred name; a file with <c>preferredLabel</c> instead holds nothing but those.
/// </summary>
public sealed class LabelPack
{
    private const long LargestFile = 50L << 20, LargestUnpacked = 500L << 20;

    private readonly List<Name> names = [];

    private LabelPack(string file, string sha256) => (File, Sha256) = (file, sha256);

    public string File { get; }

    public string Sha256 { get; }

    public int Count => names.Count;

    /// <param name="languages">Only these; null for all that the file has.</param>
    public static Outcome<LabelPack> Read(string file, Stream content, IReadOnlySet<string>? languages = null)
    {
        try
        {
            if (content.Length > LargestFile || Unpacked(content) is not { } bytes)
                return LabelReasons.TooLarge(file);
            var pack = new LabelPack(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            return pack.Read(bytes, languages) is { } refusal ? refusal : pack;
        }
        catch (Exception broken) when (broken is InvalidDataException or CsvHelperException)
        {
            return LabelReasons.Broken(file);
        }
    }

    /// <summary>Adds the names; a preferred name that is there stays.</summary>
    public LabelsAdded AttachTo(TaxonomyInput input)
    {
        var concepts = input.Concepts.ToDictionary(c => c.Uri, StringComparer.Ordinal);
        foreach (var name in names.OrderBy(n => n.Index))
        {
            if (!concepts.TryGetValue(name.Uri, out var concept))
                continue;
            var into = concept.NamesIn(name.Language);
            if (name.Index == 0)
                into.Prefer(name.Text);
            else
                into.Add(name.Text);
        }
        return new(
            new SortedDictionary<string, int>(names.GroupBy(n => n.Language).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
            names.Select(n => n.Uri).Distinct().Count(concepts.ContainsKey),
            [.. names.Select(n => n.Uri).Distinct().Where(uri => !concepts.ContainsKey(uri)).Order(StringComparer.Ordinal)]);
    }

    private Refusal? Read(byte[] bytes, IReadOnlySet<string>? languages)
    {
        using var rows = new CsvReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), CultureInfo.InvariantCulture);
        if (!rows.Read() || !rows.ReadHeader())
            return LabelReasons.NoColumns(File, "language, conceptUri, label");
        var label = rows.HeaderRecord!.Contains("label") ? "label" : "preferredLabel";
        string[] missing = [.. new[] { "language", "conceptUri", label }.Except(rows.HeaderRecord!)];
        if (missing.Length > 0)
            return LabelReasons.NoColumns(File, string.Join(", ", missing));
        var indexed = rows.HeaderRecord!.Contains("labelIndex");
        while (rows.Read())
        {
            var (language, uri, text) = (rows.GetField("language")!.Trim(), rows.GetField("conceptUri")!.Trim(), rows.GetField(label)!.Trim());
            var index = 0;
            if (!IsLanguage(language) || text.Length == 0 || (indexed && !int.TryParse(rows.GetField("labelIndex"), CultureInfo.InvariantCulture, out index)))
                return LabelReasons.BadRow(File, rows.Parser.Row);
            if (languages is null || languages.Contains(language))
                names.Add(new(language, uri, index, text));
        }
        return names.Count == 0 ? LabelReasons.NoNames(File) : null;
    }

    private static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);

    private static byte[]? Unpacked(Stream content)
    {
        var into = new MemoryStream();
        content.CopyTo(into);
        var bytes = into.ToArray();
        if (bytes is not [0x1F, 0x8B, ..])
            return bytes;
        using var unpack = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        into = new MemoryStream();
        var piece = new byte[1 << 16];
        while (unpack.Read(piece) is var read and > 0)
        {
            if (into.Length + read > LargestUnpacked)
                return null;
            into.Write(piece, 0, read);
        }
        return into.ToArray();
    }

    private sealed record Name(string Language, string Uri, int Index, string Text);
}

/// <summary>What became of a pack.</summary>
/// <param name="Names">Names in the pack by language.</param>
/// <param name="Joined">Concepts that the list has.</param>
/// <param name="Unknown">URIs that it does not have.</param>
public sealed record LabelsAdded(IReadOnlyDictionary<string, int> Names, int Joined, IReadOnlyList<string> Unknown);
