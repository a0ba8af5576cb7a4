using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>From a year of birth to the bands that labour law knows; with a year only, the birthday counts as 31 December (T42).</summary>
public static class AgeBands
{
    /// <param name="birthYear">Null where nobody said one.</param>
    /// <param name="today">The city's date.</param>
    /// <returns>Null when the year is not known.</returns>
    public static LegalAgeBand? Of(int? birthYear, DateOnly today) => YearsOld(birthYear, today) switch
    {
        null => null,
        < 13 => LegalAgeBand.Under13,
        < 15 => LegalAgeBand.From13To14,
        < 18 => LegalAgeBand.From15To17,
        _ => LegalAgeBand.Adult,
    };

    /// <returns>Null when the year is not known.</returns>
    public static int? YearsOld(int? birthYear, DateOnly today) => today.Year - birthYear - (today is { Month: 12, Day: 31 } ? 0 : 1);
}
