namespace Microcity.Platform;

/// <summary>This school year's terms of a demonstration city, a day without lessons, and a working day between two days off that is moved to a Saturday.</summary>
internal static class SeedCalendar
{
    public static async Task Run(DemoCity demo)
    {
        var change = demo.Get<ChangeCalendar>();
        var autumn = demo.Today.Month >= 7 ? demo.Today.Year : demo.Today.Year - 1;
        var spring = autumn + 1;
        var (breakInAutumn, breakInSpring) = (Monday(new(autumn, 10, 15)), Monday(new(spring, 3, 10)));
        (DateOnly From, DateOnly To)[] terms =
        [
            (new(autumn, 9, 1), breakInAutumn.AddDays(-3)),
            (breakInAutumn.AddDays(7), Monday(new(autumn, 12, 9)).AddDays(4)),
            (Monday(new(spring, 1, 4)), breakInSpring.AddDays(-3)),
            (breakInSpring.AddDays(7), new(spring, 5, 31)),
        ];
        foreach (var (from, to) in terms)
            await change.Run(new EnterTerm(from, to));
        await change.Run(new EnterDay(Monday(new(spring, 2, 1)).AddDays(4), DayKind.NoSchool, "Pedagogu sanāksme"));
        var bridge = Bridge(await demo.Get<ReadCalendar>().Run(), demo.Today);
        await change.Run(new EnterDay(bridge, DayKind.Holiday, "Pārcelta darba diena"));
        await change.Run(new EnterDay(bridge.AddDays(7 + (int)DayOfWeek.Saturday - (int)bridge.DayOfWeek), DayKind.Workday, "Pārceltās dienas vietā"));
    }

    /// <summary>The next working day between two days off.</summary>
    private static DateOnly Bridge(CityCalendar calendar, DateOnly day)
    {
        while (!calendar.IsWorkingDay(day) || calendar.IsWorkingDay(day.AddDays(-1)) || calendar.IsWorkingDay(day.AddDays(1)))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The first Monday on or after a day.</summary>
    private static DateOnly Monday(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);
}
