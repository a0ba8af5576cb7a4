namespace Microcity.Platform;

/// <summary>The country packs of this program, read once and whole at its start.</summary>
public sealed class CountryPacks(IReadOnlyDictionary<string, CountryPack> byName)
{
    /// <summary>Of a new city, and of the pages above cities.</summary>
    public const string Usual = "lv";

    /// <param name="name">Such as <c>lv</c>.</param>
    public CountryPack this[string name] => byName[name];

    /// <exception cref="InvalidDataException">A pack holds what nobody reads, or something of the wrong type.</exception>
    public static CountryPacks Read(Installation installation)
    {
        var assembly = typeof(CountryPacks).Assembly;
        var packs = new Dictionary<string, CountryPack>();
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.StartsWith("country-packs/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var name = Path.GetFileNameWithoutExtension(file);
            packs.Add(name, CountryPack.Read(name, text.ReadToEnd(), installation));
        }
        return new(packs);
    }
}
