using System.Globalization;
using System.Text;

namespace Microcity.Platform;

/// <summary>
/// Speaks one language for one city: <c>say["skills.passport.title"]</c>. Values stand in the sentence by name in braces, dates
/// may carry a form (<c>{day:until}</c>), and <c>{city}</c>, <c>{city:to}</c>, <c>{city:in}</c> are always there.
/// The answer is plain text; the page encodes it.
/// </summary>
public sealed class Say(Texts texts, string language, CityName? city, DateOnly today)
{
    public string Language { get; } = language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == "lv" ? "lv-LV" : "en-GB");

    public DateOnly Today { get; } = today;

    public string this[string key, params (string Name, object? Value)[] values] => Fill(texts.Raw(Language, key), values);

    /// <summary>The form of the sentence for this count; <c>{count}</c> stands for it.</summary>
    public string Count(string key, long count, params (string Name, object? Value)[] values) =>
        Fill(texts.Raw(Language, $"{key}#{Plurals.Form(Language, count)}"), [("count", count), .. values]);

    public bool Knows(string key) => texts.Has(Language, key);

    public string Day(DateOnly date, string? form = null) => SpokenDates.Say(date, Language, form, Today.Year);

    /// <summary>Euros as people write them: <c>2 000 €</c>, cents only where there are some.</summary>
    public string Euros(long cents) =>
        (cents / 100m).ToString(cents % 100 == 0 ? "#,0" : "#,0.00", Culture).Replace(",", Culture.Name == "en-GB" ? "\u00A0" : ",", StringComparison.Ordinal) + "\u00A0€";

    private string Fill(string text, (string Name, object? Value)[] values)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at);
            var parts = text[(open + 1)..close].Split(':', 2);
            filled.Append(Value(parts[0], parts.ElementAtOrDefault(1), values));
            at = close + 1;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }

    private string Value(string name, string? form, (string Name, object? Value)[] values)
    {
        if (name == "city" && city is not null)
            return city.Form(Language, form);
        return values.FirstOrDefault(v => v.Name == name).Value switch
        {
            null => "",
            DateOnly day => Day(day, form),
            string text => text,
            IFormattable number => number.ToString(null, Culture),
            var other => other.ToString() ?? "",
        };
    }
}

/// <summary>A city's name with the forms that sentences need.</summary>
/// <param name="Plain">Ventspils.</param>
/// <param name="To">Ventspilij.</param>
/// <param name="In">Ventspilī.</param>
/// <param name="Of">Ventspils.</param>
public sealed record CityName(string Plain, string To, string In, string Of)
{
    /// <summary>Languages without cases say the plain name.</summary>
    public string Form(string language, string? form) => (language, form) switch
    {
        ("lv", "to") => To,
        ("lv", "in") => In,
        ("lv", "of") => Of,
        _ => Plain,
    };
}
