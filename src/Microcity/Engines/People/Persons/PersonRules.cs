using Microcity.Platform;

namespace Microcity.People;

public static class PersonRules
{
    /// <summary>What persons are kept for, as a text key.</summary>
    internal const string Purpose = "people.purpose.person";

    public const int LongestName = 100;
    public const int LongestPhone = 60;
    public const int FirstYear = 1900;

    private const int PhoneDigits = 8;
    private const int LeastDigits = 6;

    public static Refusal? Nameless(string? givenName, string? familyName) =>
        string.IsNullOrWhiteSpace(givenName) || string.IsNullOrWhiteSpace(familyName)
            ? Refusal.Malformed(string.IsNullOrWhiteSpace(givenName) ? "givenName" : "familyName", "people.name-missing", "people.reason.name-missing", new Remedy("people.remedy.give-both-names"))
            : null;

    public static Refusal? Unfit(PersonContent said, DateOnly today) => Refusal.Of(
        Nameless(said.GivenName, said.FamilyName),
        TooLong("givenName", said.GivenName), TooLong("familyName", said.FamilyName),
        said.BirthYear is < FirstYear || said.BirthYear > today.Year
            ? Refusal.Malformed("birthYear", "people.birth-year", "people.reason.birth-year", new Remedy("people.remedy.birth-year"), ("first", FirstYear), ("last", today.Year))
            : null,
        said.Email is { } email ? Emails.Unreadable(email) : null,
        said.Phone is { } phone && (phone.Length > LongestPhone || phone.Count(char.IsAsciiDigit) < LeastDigits)
            ? Refusal.Malformed("phone", "people.phone-unreadable", "people.reason.phone-unreadable", new Remedy("people.remedy.phone"))
            : null);

    /// <summary>A day of birth that a law asks for says the year as well.</summary>
    public static Refusal? OtherYear(Person person, int? year) => person.BirthDate is { } day && day.Year != year
        ? Refusal.Malformed("birthYear", "people.birth-year-fixed", "people.reason.birth-year-fixed", new Remedy("people.remedy.birth-year-fixed"), ("year", day.Year))
        : null;

    public static string? PhoneKey(string? phone)
    {
        var digits = new string([.. (phone ?? "").Where(char.IsAsciiDigit)]);
        return digits.Length < LeastDigits ? null : digits.Length > PhoneDigits ? digits[^PhoneDigits..] : digits;
    }

    private static Refusal? TooLong(string field, string? name) => name?.Trim().Length > LongestName
        ? Refusal.Malformed(field, "people.name-long", "people.reason.name-long", new Remedy("people.remedy.give-both-names"), ("most", LongestName))
        : null;
}

/// <summary>What somebody says of a person; nothing where nothing was said.</summary>
public sealed record PersonContent(string? GivenName, string? FamilyName, int? BirthYear, string? Language, string? Email, string? Phone)
{
    /// <summary>Blanks around are left away, and what is blank is nothing.</summary>
    public PersonContent Tidy() => new(Said(GivenName), Said(FamilyName), BirthYear, Said(Language), Said(Email) is { } email ? Emails.Tidy(email) : null, Said(Phone));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
