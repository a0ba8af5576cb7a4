namespace Microcity.Platform;

/// <summary>When a holiday is: a month with a day or with a Sunday, or so many days after Easter Sunday.</summary>
public sealed record HolidayRule
{
    /// <summary>By language.</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The first, second … Sunday of the month.</summary>
    public int? Sunday { get; init; }

    /// <summary>Below 0: before Easter Sunday.</summary>
    public int? AfterEaster { get; init; }

    /// <summary>On a weekend the next working day is off as well.</summary>
    public bool Moves { get; init; }

    public bool Clear => this is { AfterEaster: not null, Month: null, Day: null, Sunday: null }
        or { AfterEaster: null, Month: >= 1 and <= 12, Day: >= 1 and <= 31, Sunday: null }
        or { AfterEaster: null, Month: >= 1 and <= 12, Day: null, Sunday: >= 1 and <= 4 };

    public DateOnly In(int year)
    {
        if (AfterEaster is { } days)
            return EasterSunday(year).AddDays(days);
        if (Day is { } day)
            return new(year, Month!.Value, day);
        var first = new DateOnly(year, Month!.Value, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (Sunday!.Value - 1));
    }

    /// <summary>By the Gregorian rule of the Western churches.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        return new DateOnly(year, 3, 28).AddDays(moon - weekday);
    }
}
