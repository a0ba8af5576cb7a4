using System.Collections.Frozen;
using System.Text.Json;

namespace Microcity.Platform;

/// <summary>All sentences of the program, from the <c>Texts/en.json</c> and <c>lv.json</c> of every module.</summary>
public sealed class Texts
{
    public static readonly IReadOnlyList<string> Languages = ["lv", "en"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage =
        Languages.ToFrozenDictionary(l => l, l => Load(l).ToFrozenDictionary());

    /// <summary>The sentence as written in the file; a key nobody wrote is a bug that the tests find, and shows as itself.</summary>
    public string Raw(string language, string key) => byLanguage[language].GetValueOrDefault(key, key);

    public bool Has(string language, string key) => byLanguage[language].ContainsKey(key);

    public IEnumerable<KeyValuePair<string, string>> All(string language) => byLanguage[language];

    private static Dictionary<string, string> Load(string language)
    {
        var all = new Dictionary<string, string>();
        var assembly = typeof(Texts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($"/Texts/{language}.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(file)!)
                all.Add(key, text);
        }
        return all;
    }
}
