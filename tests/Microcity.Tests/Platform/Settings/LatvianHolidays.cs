using System.Globalization;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>The holidays of Latvia 2025–2035, written out by hand, and the country's own rules to hold against them.</summary>
internal static class LatvianHolidays
{
    private const string Fixed = "01-01 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31";

    /// <summary>Good Friday, both days of Easter, Mother's Day, Pentecost, days off moved from a weekend. In 2035 two of them are one day.</summary>
    private static readonly Dictionary<int, string> Movable = new()
    {
        [2025] = "04-18 04-20 04-21 05-11 06-08 05-05",
        [2026] = "04-03 04-05 04-06 05-10 05-24",
        [2027] = "03-26 03-28 03-29 05-09 05-16",
        [2028] = "04-14 04-16 04-17 05-14 06-04 11-20",
        [2029] = "03-30 04-01 04-02 05-13 05-20 11-19",
        [2030] = "04-19 04-21 04-22 05-12 06-09 05-06",
        [2031] = "04-11 04-13 04-14 05-11 06-01 05-05",
        [2032] = "03-26 03-28 03-29 05-09 05-16",
        [2033] = "04-15 04-17 04-18 05-08 06-05",
        [2034] = "04-07 04-09 04-10 05-14 05-28 11-20",
        [2035] = "03-23 03-25 03-26 05-13 11-19",
    };

    public static IEnumerable<int> Years => Movable.Keys;

    public static string PackText { get; } = File.ReadAllText(Path.Combine(Repository.Root, "src/Microcity/Platform/CountryPacks/lv.json"));

    public static CountryPack Pack { get; } = CountryPack.Read("lv", PackText, House.Modules);

    public static IEnumerable<DateOnly> Of(int year) =>
        $"{Fixed} {Movable[year]}".Split(' ').Select(d => DateOnly.ParseExact($"{year}-{d}", "yyyy-MM-dd", CultureInfo.InvariantCulture)).Order();

    public static CityCalendar Calendar(params CalendarDay[] own) => new(Pack.Holidays, own, []);

    public static CalendarDay Own(DateOnly date, DayKind kind) => new() { Date = date, Kind = kind, Name = "Pārcelta diena" };
}
