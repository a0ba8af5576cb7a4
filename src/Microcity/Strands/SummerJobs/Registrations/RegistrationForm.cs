using Microcity.People;
using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>One question a screen.</summary>
public enum RegistrationQuestion { Birth, School, Address, Periods, Scheme, Care, Contact }

/// <summary>Answers as they are typed; each question reads its own.</summary>
public sealed class RegistrationForm
{
    public const int FirstYear = 1900;

    public DateOnly? BirthDate { get; set; }

    /// <summary>Of an organisation; empty for a school of another city.</summary>
    public Guid? School { get; set; }

    public bool OtherSchool { get; set; }

    public string? ClassName { get; set; }

    /// <summary>Null while it is not said.</summary>
    public bool? LivesHere { get; set; }

    public DateOnly? AddressSince { get; set; }

    public List<Guid> Periods { get; set; } = [];

    /// <summary>Would also take a place of the state scheme.</summary>
    public bool? AlsoState { get; set; }

    /// <summary>The state scheme promised a place already.</summary>
    public DateOnly? PromisedFrom { get; set; }

    public DateOnly? PromisedUntil { get; set; }

    public bool? CloserSupervision { get; set; }

    public string? ToConsider { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    internal Refusal? Unfit(RegistrationQuestion question, Person person, OneSeason season, IReadOnlySet<Guid> schools) => question switch
    {
        RegistrationQuestion.Birth => UnfitBirth(person, season.Today),
        RegistrationQuestion.School => Refusal.Of(
            OtherSchool || (School is { } school && schools.Contains(school)) ? null : No("school", "summer-jobs.register-school", "summer-jobs.reason.register-school", "summer-jobs.remedy.register-school"),
            ClassName?.Trim().Length <= Registration.LongestClass || OtherSchool ? null : No("className", "summer-jobs.register-class", "summer-jobs.reason.register-class", "summer-jobs.remedy.register-class")),
        RegistrationQuestion.Address => LivesHere is false || (LivesHere is true && AddressSince is { } since && since <= season.Today && since.Year >= FirstYear)
            ? null
            : No(LivesHere is null ? "livesHere" : "addressSince", "summer-jobs.register-address", "summer-jobs.reason.register-address", "summer-jobs.remedy.register-address"),
        RegistrationQuestion.Periods => Periods.Count > 0 && Periods.All(p => season.Periods.Any(s => s.Row.Id == p)) ? null : No("periods", "summer-jobs.register-periods", "summer-jobs.reason.register-periods", "summer-jobs.remedy.register-periods"),
        RegistrationQuestion.Scheme => AlsoState is null ? No("alsoState", "summer-jobs.register-scheme", "summer-jobs.reason.register-scheme", "summer-jobs.remedy.register-scheme")
            : PromisedFrom is null == PromisedUntil is null && !(PromisedFrom > PromisedUntil) ? null : No("promisedUntil", "summer-jobs.register-promised", "summer-jobs.reason.register-promised", "summer-jobs.remedy.register-promised"),
        RegistrationQuestion.Care => Refusal.Of(
            CloserSupervision is null ? No("closerSupervision", "summer-jobs.register-care", "summer-jobs.reason.register-care", "summer-jobs.remedy.register-scheme") : null,
            ToConsider?.Trim().Length > Registration.LongestNote ? Refusal.Malformed("toConsider", "summer-jobs.offer-long", "summer-jobs.reason.offer-long", new("summer-jobs.remedy.offer-long"), ("most", Registration.LongestNote)) : null),
        _ => string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(Email)
            ? No("phone", "summer-jobs.register-contact", "summer-jobs.reason.register-contact", "summer-jobs.remedy.register-contact")
            : PersonRules.Unfit(new PersonContent(person.GivenName, person.FamilyName, person.BirthYear, person.Language, Email, Phone).Tidy(), season.Today),
    };

    // A day that is known already is changed by an officer alone, and a year that is known has to be its year.
    private Refusal? UnfitBirth(Person person, DateOnly today) =>
        BirthDate is not { } born || born > today || born.Year < FirstYear
            ? No("birthDate", "summer-jobs.register-birth", "summer-jobs.reason.register-birth", "summer-jobs.remedy.register-birth")
            : (person.BirthDate is { } known && known != born) || (person.BirthYear is { } year && year != born.Year)
                ? Refusal.Malformed("birthDate", "summer-jobs.register-born-otherwise", "summer-jobs.reason.register-born-otherwise", new("summer-jobs.remedy.register-born-otherwise", "/ask"))
                : null;

    private static Refusal No(string field, string code, string textKey, string remedyKey) => Refusal.Malformed(field, code, textKey, new(remedyKey));
}
