using Microcity.Platform;

namespace Microcity.People;

/// <summary>Who may be whose guardian, and until when.</summary>
public static class GuardianRules
{
    internal const string Purpose = "people.purpose.guardian";

    /// <summary>So many may wait of one person.</summary>
    public const int MostWaiting = 6;

    private const int OldestChild = 25;

    /// <summary>The last day is the one before the 18th birthday; without any year of birth nobody is known to be a minor.</summary>
    public static bool Counts(Guardianship link, Person ward, DateOnly today) =>
        link.EndedAt is null && link.From <= today && Until(ward) is { } end && today < end;

    /// <summary>The local day on whose midnight a guardian's rights end.</summary>
    public static DateOnly? Until(Person ward) => ward.BirthYear is { } year ? Ages.Adult(year, ward.BirthDate) : null;

    /// <summary>Below the age of consent the guardian decides; from then on the young person does.</summary>
    public static bool Decides(Person ward, int consentAge, DateOnly today) => ward.BirthYear is { } year && today < Ages.From(year, ward.BirthDate, consentAge);

    public static Refusal? NotAdult(int? birthYear, DateOnly? birthDate, DateOnly today) => birthYear is { } year && today < Ages.Adult(year, birthDate)
        ? Refusal.Rule(new Reason("people.guardian-not-adult", "people.reason.guardian-not-adult", [], [new("people.remedy.guardian-not-adult", "/ask")]))
        : null;

    /// <summary>What was typed of the child: both names, and a year in which a minor can have been born.</summary>
    public static Refusal? Unclear(string? givenName, string? familyName, int? birthYear, DateOnly today) => Refusal.Of(
        Named(givenName, "givenName"),
        Named(familyName, "familyName"),
        birthYear is { } year && year <= today.Year && today.Year - year <= OldestChild
            ? null
            : Refusal.Malformed("birthYear", "people.child-year", "people.reason.child-year", new("people.remedy.child-year")));

    public static Refusal? OfAge(int? birthYear, DateOnly? birthDate, DateOnly today) => birthYear is { } year && today >= Ages.Adult(year, birthDate)
        ? Refusal.Rule(new Reason("people.ward-adult", "people.reason.ward-adult", [], [new("people.remedy.ward-adult", "/ask")]))
        : null;

    /// <summary>Whom the office chose as the child must be known to be a minor.</summary>
    public static Refusal? NoBirthYear(Person ward) => ward.BirthYear is null
        ? Refusal.Rule(new Reason("people.ward-year", "people.reason.ward-year", [], [new("people.remedy.ward-year")]))
        : null;

    public static Refusal? Themselves(Guid ward, Guid guardian) => ward == guardian
        ? Refusal.Rule(new Reason("people.guardian-self", "people.reason.guardian-self", [], [new("people.remedy.guardian-self")]))
        : null;

    public static Refusal? TooMany(int waiting) => waiting < MostWaiting
        ? null
        : Refusal.Rule(new Reason("people.guardian-many", "people.reason.guardian-many", [("most", MostWaiting)], [new("people.remedy.guardian-many", "/ask")]));

    public static Refusal Already { get; } = Refusal.Rule(new Reason("people.guardian-already", "people.reason.guardian-already", [], [new("people.remedy.guardian-already")]));

    public static Refusal? NoReason(string? why) => !string.IsNullOrWhiteSpace(why) && why.Trim().Length <= GuardianRequest.LongestWhy
        ? null
        : Refusal.Malformed("why", "people.guardian-why", "people.reason.guardian-why", new("people.remedy.guardian-why"), ("most", GuardianRequest.LongestWhy));

    private static Refusal? Named(string? name, string field) => !string.IsNullOrWhiteSpace(name) && name.Trim().Length <= GuardianRequest.LongestName
        ? null
        : Refusal.Malformed(field, "people.child-name", "people.reason.child-name", new("people.remedy.child-name"));
}
