using Microcity.Platform;

namespace Microcity.People;

public static class PersonRules
{
    /// <summary>What persons are kept for, as a text key.</summary>
    internal const string Purpose = "people.purpose.person";

    public const int LongestName = 100;
    public const int LongestPhone = 60;

    public static Refusal? Nameless(string givenName, string familyName) =>
        string.IsNullOrWhiteSpace(givenName) || string.IsNullOrWhiteSpace(familyName)
            ? Refusal.Malformed(string.IsNullOrWhiteSpace(givenName) ? "givenName" : "familyName", "people.name-missing", "people.reason.name-missing", new Remedy("people.remedy.give-both-names"))
            : null;
}
