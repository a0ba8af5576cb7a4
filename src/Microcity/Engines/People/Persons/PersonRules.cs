using Microcity.Platform;

namespace Microcity.People;

public static class PersonRules
{
    public static Refusal? Nameless(string givenName, string familyName) =>
        string.IsNullOrWhiteSpace(givenName) || string.IsNullOrWhiteSpace(familyName)
            ? Refusal.Malformed(string.IsNullOrWhiteSpace(givenName) ? "givenName" : "familyName", "people.name-missing", "people.reason.name-missing", new Remedy("people.remedy.give-both-names"))
            : null;
}
