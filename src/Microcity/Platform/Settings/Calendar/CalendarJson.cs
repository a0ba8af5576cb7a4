namespace Microcity.Platform;

/// <summary>The JSON door of the city's calendar: which days are otherwise than a plain week, and the school terms.</summary>
internal static class CalendarJson
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("calendar", Days).OpenToAll().Says("platform.api.calendar", at: "from=<day+0>&to=<day+30>", refuses: 400).Produces<CalendarAnswer>();

    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, still in it.</param>
    private static async Task<IResult> Days(DateOnly from, DateOnly to, ReadCalendar read, Say say, HttpContext http, CancellationToken stop)
    {
        if ((Refusal.Of(CalendarRules.NoDay("from", from), CalendarRules.NoDay("to", to)) ?? CalendarRules.Backwards(from, to) ?? CalendarRules.TooLong(from, to)) is { } refusal)
            return RefusalAnswer.Of(refusal, http);
        var calendar = await read.Run(stop);
        var holidays = Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(calendar.Holidays).Select(h => new CalendarDayAnswer(h.Date, DayKind.Holiday, h.In(say.Language), h.MovedFrom));
        var own = calendar.Own.Select(d => new CalendarDayAnswer(d.Date, d.Kind, d.Name));
        return Results.Ok(new CalendarAnswer(
            from, to, calendar.Between(from.AddDays(-1), to),
            [.. holidays.Concat(own).Where(d => from <= d.Date && d.Date <= to).OrderBy(d => d.Date)],
            [.. calendar.Terms.Where(t => t.From <= to && from <= t.To).Select(t => new SchoolTermAnswer(t.From, t.To))]));
    }
}

/// <param name="WorkingDays">From the first to the last day, both counted.</param>
public sealed record CalendarAnswer(DateOnly From, DateOnly To, int WorkingDays, IReadOnlyList<CalendarDayAnswer> Days, IReadOnlyList<SchoolTermAnswer> Terms);

/// <param name="MovedFrom">The weekend day that this day off stands for.</param>
public sealed record CalendarDayAnswer(DateOnly Date, DayKind Kind, string Name, DateOnly? MovedFrom = null);

/// <param name="To">The last day, still in it.</param>
public sealed record SchoolTermAnswer(DateOnly From, DateOnly To);
