namespace Microcity.Platform;

/// <summary>Words that exist in some languages, as a reader of one language gets them.</summary>
/// <param name="Language">Which language the words are in; a page marks it where it is not its own.</param>
public readonly record struct Wording(string Text, string Language)
{
    /// <summary>For the <c>lang</c> attribute: null where the words are in the page's own language.</summary>
    public string? Foreign(string page) => Language == page ? null : Language;

    /// <summary>The reader's language, else the others in the order given, else English, else whatever there is.</summary>
    public static Wording? Of(IReadOnlyDictionary<string, string> words, params ReadOnlySpan<string> languages)
    {
        foreach (var language in languages)
        {
            if (words.TryGetValue(language, out var text) && text.Length > 0)
                return new(text, language);
        }
        return words.TryGetValue("en", out var english) && english.Length > 0
            ? new(english, "en")
            : words.Where(w => w.Value.Length > 0).OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (Wording?)new Wording(w.Value, w.Key)).FirstOrDefault();
    }
}
