using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What the linker stands on: a compiled skills list, its indexes by language, the model.</summary>
internal sealed class LinkFiles
{
    private const string Shipped = "linker/linker.model";

    private static readonly ConcurrentDictionary<string, NeedCues?> KnownCues = new(StringComparer.Ordinal);

    private readonly Dictionary<string, LinkIndex?> indexes = new(StringComparer.Ordinal);
    private readonly string cache;

    private LinkFiles(TaxonomyView view, string cache) => (View, this.cache) = (view, cache);

    public TaxonomyView View { get; }

    /// <param name="place">A compiled list, a zip as downloaded, or a folder with such zips, which is compiled once and kept beside it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LinkFiles Open(string place)
    {
        if (place.EndsWith(".mctax", StringComparison.OrdinalIgnoreCase))
            return new(TaxonomyView.Open(MappedBytes.Of(place)), Cache(place));
        if (EscoSource.At([place]).Sources is not { Count: > 0 } sources)
            throw new IOException($"There is no skills list at {place}.");
        var compiled = Path.Combine(Cache(place), Name(sources) + ".mctax");
        if (!File.Exists(compiled))
        {
            var opened = EscoPackage.Open(sources);
            if (!opened.Done || EscoRead.Of(opened.Value) is not { Done: true } read)
                throw new IOException($"{place} is no whole skills list: import-taxonomy tells what is wrong with it.");
            Keep(compiled, TaxonomyCompiler.Compile(read.Value.Input));
        }
        return new(TaxonomyView.Open(MappedBytes.Of(compiled)), Path.GetDirectoryName(compiled)!);
    }

    /// <summary>Null if the list has no names of skills in this language.</summary>
    public LinkIndex? Index(string language)
    {
        if (indexes.TryGetValue(language, out var known))
            return known;
        if (!View.Languages.Contains(language) || !View.Of(ConceptKind.Skill).Any(i => View.Label(i, language) is not null))
            return indexes[language] = null;
        var path = Path.Combine(cache, $"{View.Sha256[..16]}-{language}.mclink");
        return indexes[language] = Kept(path, bytes => new LinkIndex(bytes), () => BuildLinkIndex.Run(View, language));
    }

    /// <summary>Names of skills in all languages by their letters: for texts in a language the list has no names in.</summary>
    public TitleIndex Letters() => Kept(Path.Combine(cache, $"{View.Sha256[..16]}-letters-{TitleIndex.Format}.mctitles"), bytes => new TitleIndex(bytes), () => BuildTitleIndex.Run(AllNames(), "any"));

    private IEnumerable<TitleLabel> AllNames() =>
        from skill in View.Of(ConceptKind.Skill).Where(View.Offered)
        from language in View.Languages
        from name in View.OtherLabels(skill, language).Prepend(View.Label(skill, language) ?? "").Where(n => n.Length > 0).Select((text, rank) => (text, rank))
        select new TitleLabel(language, View.Uri(skill), name.rank, name.text);

    /// <summary>Opens what was worked out before; what is not there, or cannot be read, is worked out again.</summary>
    internal static T Kept<T>(string path, Func<ReadOnlyMemory<byte>, T> open, Func<byte[]> build)
    {
        try
        {
            if (File.Exists(path))
                return open(MappedBytes.Of(path));
        }
        catch (UnreadableLinkFileException)
        {
            File.Delete(path);
        }
        Keep(path, build());
        return open(MappedBytes.Of(path));
    }

    /// <param name="path">Null for the model that comes with the program.</param>
    public static LinkModel Model(string? path)
    {
        if (path is not null)
            return new(File.ReadAllBytes(path));
        using var packed = typeof(LinkFiles).Assembly.GetManifestResourceStream(Shipped)!;
        var bytes = new byte[packed.Length];
        packed.ReadExactly(bytes);
        return new(bytes);
    }

    /// <summary>How adverts in a language word their needs; null where we do not know.</summary>
    public static NeedCues? Cues(string language) => KnownCues.GetOrAdd(language, static code =>
    {
        using var packed = typeof(LinkFiles).Assembly.GetManifestResourceStream("cues/" + code);
        return packed is null ? null : new(new StreamReader(packed, Encoding.UTF8).ReadToEnd());
    });

    private static string Name(IReadOnlyList<EscoSource> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            using var stream = source.Open();
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>The folder beside a list for what is worked out from it, or the user's own where that is closed.</summary>
    internal static string Cache(string place)
    {
        var beside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(place)) + ".cache";
        try
        {
            Directory.CreateDirectory(beside);
            return beside;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateDirectory(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "microcity")).FullName;
        }
    }

    /// <summary>Written beside, then renamed: nobody meets half a file.</summary>
    internal static void Keep(string path, byte[] bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }
}
