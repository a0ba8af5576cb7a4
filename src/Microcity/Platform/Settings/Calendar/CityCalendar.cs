using System.Collections.Concurrent;

namespace Microcity.Platform;

/// <summary>
/// Working days, holidays and school days of one city: the country's rules and what the city entered over them. Handed to rules like
/// <c>now</c> (platform rule 5).
/// </summary>
public sealed class CityCalendar(IReadOnlyList<HolidayRule> rules, IReadOnlyList<CalendarDay> own, IReadOnlyList<SchoolTerm> terms)
{
    private readonly Dictionary<DateOnly, CalendarDay> own = own.ToDictionary(d => d.Date);
    private readonly ConcurrentDictionary<int, Dictionary<DateOnly, Holiday>> years = new();

    /// <summary>What the city entered, by date.</summary>
    public IReadOnlyList<CalendarDay> Own { get; } = [.. own.OrderBy(d => d.Date)];

    /// <summary>By date; empty while none is known.</summary>
    public IReadOnlyList<SchoolTerm> Terms { get; } = [.. terms.OrderBy(t => t.From)];

    /// <summary>The country's holidays of a year by date, with the days off that moved.</summary>
    public IEnumerable<Holiday> Holidays(int year) => Of(year).Values.OrderBy(h => h.Date);

    public Holiday? HolidayOn(DateOnly day) => Of(day.Year).GetValueOrDefault(day);

    /// <summary>Monday to Friday, no holiday of the country or the city; or a day that the city works all the same.</summary>
    public bool IsWorkingDay(DateOnly day) => own.GetValueOrDefault(day)?.Kind switch
    {
        DayKind.Workday => true,
        DayKind.Holiday => false,
        _ => !Weekend(day) && HolidayOn(day) is null,
    };

    /// <summary>A working day of a term, but no day that the city keeps free of lessons; never while no term is known.</summary>
    public bool IsSchoolDay(DateOnly day) =>
        IsWorkingDay(day) && own.GetValueOrDefault(day)?.Kind is not DayKind.NoSchool && Terms.Any(t => t.From <= day && day <= t.To);

    /// <summary>The last of so many working days after an event; the day of the event is not counted. It ends at local midnight.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                workingDays--;
        }
        return day;
    }

    /// <summary>The day itself, or the next working day if it is none.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : After(day, 1);

    /// <summary>Working days after an event up to and with the last day.</summary>
    public int Between(DateOnly day, DateOnly last) => Enumerable.Range(1, Math.Max(0, last.DayNumber - day.DayNumber)).Count(n => IsWorkingDay(day.AddDays(n)));

    private static bool Weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private Dictionary<DateOnly, Holiday> Of(int year) => years.GetOrAdd(year, y =>
    {
        var found = new Dictionary<DateOnly, Holiday>();
        foreach (var rule in rules)
            found.TryAdd(rule.In(y), new(rule.In(y), rule.Name));
        foreach (var rule in rules.Where(r => r.Moves && Weekend(r.In(y))))
        {
            var off = rule.In(y);
            while (Weekend(off) || found.ContainsKey(off))
                off = off.AddDays(1);
            found[off] = new(off, rule.Name, rule.In(y));
        }
        return found;
    });
}

/// <param name="Name">By language.</param>
/// <param name="MovedFrom">The weekend day that this day off stands for.</param>
public sealed record Holiday(DateOnly Date, IReadOnlyDictionary<string, string> Name, DateOnly? MovedFrom = null)
{
    public string In(string language) => Name.GetValueOrDefault(language) ?? Name.Values.First();
}
