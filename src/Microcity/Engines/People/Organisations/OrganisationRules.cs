using Microcity.Platform;
using Folding = Microcity.Matching.Folding;

namespace Microcity.People;

/// <summary>What an organisation must be to stand here, and how one is known again.</summary>
public static class OrganisationRules
{
    internal const string Purpose = "people.purpose.representative";

    public const int LongestName = 200;
    public const int LongestNumber = 20;
    public const int LongestPosition = 80;
    public const int LongestReason = 500;

    /// <summary>Forms of firms, folded: they are written before or after the name, or left out.</summary>
    private static readonly HashSet<string> LegalForms = ["sia", "as", "ik", "zs", "ps", "ks", "pasv", "uab", "ou", "ltd", "llc", "gmbh", "sabiedriba", "ar", "ierobezotu", "atbildibu", "akciju"];

    /// <summary>The words of a name that tell it apart, in one order; the words themselves where nothing else is left.</summary>
    public static string NameKey(string name)
    {
        var words = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = words.Where(w => !LegalForms.Contains(w)).ToArray();
        return string.Join(' ', (own.Length > 0 ? own : words).Order(StringComparer.Ordinal));
    }

    /// <summary>A register number as it is kept: digits and letters, without blanks and signs; null for none.</summary>
    public static string? TidyNumber(string? number)
    {
        var tidy = new string([.. (number ?? "").Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return tidy.Length == 0 ? null : tidy;
    }

    /// <summary>The host of its pages, however they were typed; null for none.</summary>
    public static string? TidyWebsite(string? website)
    {
        var typed = (website ?? "").Trim();
        if (typed.Length == 0)
            return null;
        var address = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal)
            ? (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host)
            : typed;
    }

    public static Refusal? Unfit(string? name, string country, string? registerNumber, string? website) => Refusal.Of(
        string.IsNullOrWhiteSpace(name) || NameKey(name).Length == 0 ? Refusal.Malformed("name", "people.firm-name", "people.reason.firm-name", new("people.remedy.firm-name")) : null,
        name?.Trim().Length > LongestName ? Refusal.Malformed("name", "people.firm-name-long", "people.reason.firm-name-long", new("people.remedy.firm-name"), ("most", LongestName)) : null,
        UnfitNumber(country, TidyNumber(registerNumber)),
        TidyWebsite(website) is { } host && (host.Length > LongestName || host.Any(char.IsWhiteSpace) || !host.Contains('.', StringComparison.Ordinal))
            ? Refusal.Malformed("website", "people.firm-website", "people.reason.firm-website", new("people.remedy.firm-website"))
            : null);

    /// <summary>The register of Latvia gives eleven digits; of other countries only the length is known.</summary>
    private static Refusal? UnfitNumber(string country, string? number) => number is null || (country == "LV" ? number.Length == 11 && number.All(char.IsAsciiDigit) : number.Length is >= 4 and <= LongestNumber)
        ? null
        : Refusal.Malformed("registerNumber", "people.firm-number", "people.reason.firm-number", new("people.remedy.firm-number"));

    /// <param name="officer">May open it; anybody else asks to speak for it.</param>
    public static Refusal Known(Organisation there, bool officer) => Refusal.Rule(new Reason(
        "people.firm-known", "people.reason.firm-known", [("name", there.Name)], [officer ? new("people.remedy.firm-known", $"/work/firms/{there.Id}") : new("people.remedy.firm-known-ask", "/firm/new")]));
}
