using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>The holidays of a year, the days that the city has otherwise than the country, and the school terms.</summary>
[Needs(Permissions.Settings)]
public sealed class CalendarPage(ReadCalendar read, ChangeCalendar change, Here here) : PageModel
{
    public CityCalendar Calendar { get; private set; } = null!;

    public int Year { get; private set; }

    public int WorkingDays => Calendar.Between(new(Year - 1, 12, 31), new(Year, 12, 31));

    public DateOnly FiveDaysOn => Calendar.After(here.Today, 5);

    public string? Date { get; private set; }
    public string? Kind { get; private set; }
    public string? Name { get; private set; }
    public string? From { get; private set; }
    public string? To { get; private set; }

    public Task OnGet(int? year, CancellationToken stop) => Load(year, stop);

    [Says(Body = "date=<day+30>&kind=NoSchool&name=Checked", OnlyWith = "a working day without an entry", Refuses = [400, 409])]
    public Task<IActionResult> OnPostEnter(string? date, string? kind, string? name, CancellationToken stop)
    {
        (Date, Kind, Name) = (date, kind, name);
        return Done(new EnterDay(Day(date), Enum.TryParse<DayKind>(kind, out var known) && Enum.IsDefined(known) ? known : DayKind.Holiday, name), stop);
    }

    [Says(OnlyWith = "a day of the city's own", Refuses = [404])]
    public Task<IActionResult> OnPostRemove(Guid id, CancellationToken stop) => Done(new RemoveDay(id), stop);

    [Says(Body = "from=<day+800>&to=<day+900>", OnlyWith = "days outside all school terms", Refuses = [400, 409])]
    public Task<IActionResult> OnPostEnterTerm(string? from, string? to, CancellationToken stop)
    {
        (From, To) = (from, to);
        return Done(new EnterTerm(Day(from), Day(to)), stop);
    }

    [Says(OnlyWith = "a school term", Refuses = [404])]
    public Task<IActionResult> OnPostRemoveTerm(Guid id, CancellationToken stop) => Done(new RemoveTerm(id), stop);

    private async Task<IActionResult> Done(CalendarChange wanted, CancellationToken stop)
    {
        var done = await change.Run(wanted, stop);
        if (done.Done)
            return LocalRedirect("~/work/city/calendar");
        await Load(null, stop);
        return this.Refuse(done.Refusal);
    }

    private async Task Load(int? year, CancellationToken stop)
    {
        Calendar = await read.Run(stop);
        Year = Math.Clamp(year ?? here.Today.Year, CalendarRules.FirstYear, CalendarRules.LastYear);
    }

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
