namespace Microcity.Platform;

/// <summary>From which day on somebody is so many years old, by the little that is known of their birth (T42, O8).</summary>
public static class Ages
{
    /// <summary>
    /// The birthday itself, 1 March for who was born on 29 February where the year has none. Of a year alone the whole year counts as
    /// before the birthday, so that nobody decides too early.
    /// </summary>
    public static DateOnly From(int birthYear, DateOnly? birthDate, int years)
    {
        if (birthDate is not { } born)
            return new(birthYear + years + 1, 1, 1);
        var day = born.AddYears(years);
        return day.Day == born.Day ? day : day.AddDays(1);
    }

    public static DateOnly Adult(int birthYear, DateOnly? birthDate) => From(birthYear, birthDate, 18);
}
