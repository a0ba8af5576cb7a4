namespace Microcity.Platform;

/// <summary>One rule for all passwords (T9): long enough, and something left when the words that everybody tries are taken out.</summary>
public static class PasswordRules
{
    private const string Disguises = "0134578@$!";
    private const string Letters = "oieastbasi";

    /// <param name="commonWords">Words that everybody tries, lower-case.</param>
    /// <param name="city">The city's name.</param>
    /// <param name="email">The account's address; the part before the @ counts as a word from four signs on.</param>
    public static Refusal? Weak(string password, IEnumerable<string> commonWords, string city, string email)
    {
        if (password.Length < 12)
            return Refuse("platform.password-too-short", "platform.reason.password-too-short");
        if (password.Length > 128)
            return Refuse("platform.password-too-long", "platform.reason.password-too-long");
        if (password.Distinct().Count() < 5)
            return Refuse("platform.password-too-plain", "platform.reason.password-too-plain");

        var own = email.Split('@')[0];
        var words = commonWords.Append(city).Append("microcity").Concat(own.Length >= 4 ? [own] : Array.Empty<string>());
        var left = words.Select(Plain).Distinct().OrderByDescending(w => w.Length)
            .Aggregate(Plain(password), (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return left.Length < 8 ? Refuse("platform.password-too-guessable", "platform.reason.password-too-guessable") : null;
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(
        sign => Disguises.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? Letters[at] : sign));

    private static Refusal Refuse(string code, string textKey) => Refusal.Malformed("password", code, textKey, new Remedy("platform.remedy.password"));
}
