using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The files of one official download, found by stem in whichever zip holds them, with or without a language.</summary>
public sealed partial class EscoPackage
{
    private readonly List<EscoFile> files = [];
    private readonly List<Reason> reasons = [];
    private long unpacked;

    private EscoPackage() { }

    /// <summary>Such as 1.1.1.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The files that are read, by stem and language; English first.</summary>
    public IReadOnlyList<EscoFile> Files => files;

    public IEnumerable<EscoFile> Of(string stem) => files.Where(f => f.Stem == stem);

    /// <summary>Reads what is needed; refuses what is broken, too large, of two versions, or leads out of its zip.</summary>
    public static Outcome<EscoPackage> Open(IReadOnlyList<EscoSource> sources)
    {
        var package = new EscoPackage();
        if (sources.Count == 0)
            package.reasons.Add(EscoReasons.NothingThere());
        foreach (var source in sources)
            package.Add(source);
        string[] versions = [.. sources.Select(s => s.Version).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        if (versions.Length > 1)
            package.reasons.Add(EscoReasons.TwoVersions(versions));
        else if (versions.Length == 0 && sources.Count > 0)
            package.reasons.Add(EscoReasons.NoVersion());
        if (package.reasons.Count > 0)
            return new Refusal(RefusalKind.Content, package.reasons);
        package.Version = versions[0];
        package.files.Sort((a, b) => string.CompareOrdinal(a.Order, b.Order));
        return package;
    }

    private void Add(EscoSource source)
    {
        if (source.Length > EscoReasons.LargestZip)
        {
            reasons.Add(EscoReasons.TooLarge(source.Name));
            return;
        }
        try
        {
            using var stream = source.Open();
            if (source.IsZip)
                AddZip(source, stream);
            else
                AddFile(source, Path.GetFileName(source.Name), stream, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or OverflowException or ArgumentException)
        {
            reasons.Add(EscoReasons.Broken(source.Name));
        }
    }

    private void AddZip(EscoSource source, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.Split('/', '\\').Contains(".."))
            {
                reasons.Add(EscoReasons.LeadsOut(source.Name, entry.FullName));
                return;
            }
        }
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            using var packed = entry.Open();
            if (!AddFile(source, entry.Name, packed, entry.Crc32))
                return;
        }
    }

    /// <returns>False if no more should be read of this source.</returns>
    private bool AddFile(EscoSource source, string name, Stream content, uint? crc)
    {
        var (stem, language) = Named(name);
        if (!EscoColumns.Read(stem))
            return true;
        if (Bytes(content) is not { } bytes)
        {
            reasons.Add(EscoReasons.TooMuch());
            return false;
        }
        if (crc is { } expected && Crc32.HashToUInt32(bytes) != expected)
            throw new InvalidDataException($"{name} is not what was packed.");
        var file = new EscoFile(name, stem, language, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (files.Find(f => f.Stem == stem && f.Language == language) is not { } known)
            files.Add(file);
        else if (known.Sha256 != file.Sha256)
            reasons.Add(EscoReasons.TwoFiles(name));
        return true;
    }

    private byte[]? Bytes(Stream content)
    {
        var into = new MemoryStream();
        var piece = new byte[1 << 16];
        while (content.Read(piece) is var read and > 0)
        {
            if ((unpacked += read) > EscoReasons.LargestUnpacked)
                return null;
            into.Write(piece, 0, read);
        }
        return into.ToArray();
    }

    private static (string Stem, string? Language) Named(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Suffix().Match(name) is { Success: true } found ? (name[..found.Index], found.Value[1..]) : (name, null);
    }

    [GeneratedRegex("_[a-z]{2}$")]
    private static partial Regex Suffix();
}

/// <summary>One CSV file of the download.</summary>
/// <param name="Language">Null where the name tells none.</param>
/// <param name="Sha256">Hex.</param>
public sealed record EscoFile(string Name, string Stem, string? Language, byte[] Bytes, string Sha256)
{
    internal string Order => $"{Stem} {(Language is null or "en" ? "" : Language)}";
}
