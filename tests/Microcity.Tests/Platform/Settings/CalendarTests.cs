using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What the city enters into its calendar, by page, and what everybody reads of it (platform rule 5).</summary>
public sealed class CalendarTests
{
    private const string Page = "/ventspils/work/city/calendar";

    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_A_moved_day_counts_from_the_next_request_and_goes_again(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var empty = await administrator.GetStringAsync(Page);
        Assert.Contains("No day of its own", empty, StringComparison.Ordinal);
        Assert.Contains("No school term is known", empty, StringComparison.Ordinal);
        Assert.Contains("Five working days from today end on Tuesday 1 December.", empty, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, await Enter(administrator, "2026-11-27", "Holiday", "Moved"));
        Assert.Equal(HttpStatusCode.Redirect, await Enter(administrator, "2026-11-28", "Workday", "Instead of Friday"));
        Assert.Equal(HttpStatusCode.Redirect, await Enter(administrator, "2026-11-30", "NoSchool", "Teachers meet"));
        var days = await administrator.GetFromJsonAsync<CalendarAnswer>("/ventspils/api/v1/calendar?from=2026-11-25&to=2026-12-01", Read);
        Assert.Equal(5, days!.WorkingDays);
        Assert.Equal([DayKind.Holiday, DayKind.Workday, DayKind.NoSchool], days.Days.Select(d => d.Kind));

        await using var inside = await house.Inside("ventspils");
        var moved = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<CalendarDay>().SingleAsync(d => d.Kind == DayKind.Workday);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Send(Page, [("id", moved.Id.ToString())], Page + "?handler=Remove")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.Send(Page, [("id", moved.Id.ToString())], Page + "?handler=Remove")).StatusCode);
        Assert.Contains("end on Wednesday 2 December.", await administrator.GetStringAsync(Page), StringComparison.Ordinal);
        var facts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "calendar-changed").Select(f => f.Payload).ToListAsync();
        Assert.Contains("""{"what":"workday-entered","from":"2026-11-28","to":"2026-11-28"}""", facts);
        Assert.Contains("""{"what":"day-removed","from":"2026-11-28","to":"2026-11-28"}""", facts);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule5_What_is_entered_twice_needless_or_backwards_is_refused(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Equal(HttpStatusCode.Redirect, await Enter(administrator, "2026-11-27", "Holiday", "Moved"));
        Assert.Equal(HttpStatusCode.Conflict, await Enter(administrator, "2026-11-27", "NoSchool", "Again"));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(administrator, "2026-11-26", "Workday", "As always"));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(administrator, "2026-12-25", "Holiday", "Christmas"));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(administrator, "2026-12-02", "Holiday", ""));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(administrator, "", "Holiday", "Sometime"));

        Assert.Equal(HttpStatusCode.Redirect, await Term(administrator, "2026-09-01", "2026-10-16"));
        Assert.Equal(HttpStatusCode.Conflict, await Term(administrator, "2026-10-16", "2026-12-18"));
        Assert.Equal(HttpStatusCode.BadRequest, await Term(administrator, "2027-05-31", "2027-01-04"));
        Assert.Equal(HttpStatusCode.Redirect, await Term(administrator, "2026-10-26", "2026-12-18"));
        var shown = await administrator.GetFromJsonAsync<CalendarAnswer>("/ventspils/api/v1/calendar?from=2026-10-19&to=2026-11-01", Read);
        Assert.Equal(new SchoolTermAnswer(new(2026, 10, 26), new(2026, 12, 18)), Assert.Single(shown!.Terms));

        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        db.Add(new SchoolTerm { From = new(2026, 12, 18), To = new(2026, 12, 20) });
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.True(failure.IsOverlap());
        Assert.Contains("platform_school_term_no_overlap", failure.ToString(), StringComparison.Ordinal);
        db.ChangeTracker.Clear();
        db.Add(new SchoolTerm { From = new(2027, 2, 1), To = new(2027, 1, 1) });
        Assert.Contains("a_term_begins_before_it_ends", (await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule5_The_calendar_is_open_to_everybody_for_a_year_at_a_time()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var year = await house.Browser().GetFromJsonAsync<CalendarAnswer>("/ventspils/api/v1/calendar?from=2028-01-01&to=2028-12-31", Read);
        Assert.Equal(LatvianHolidays.Of(2028), year!.Days.Select(d => d.Date));
        Assert.Equal(new DateOnly(2028, 11, 18), year.Days.Single(d => d.MovedFrom is not null).MovedFrom);
        foreach (var odd in new[] { "from=2028-01-01", "from=2028-01-02&to=2028-01-01", "from=2026-01-01&to=2028-01-01", "from=x&to=2028-01-01", "from=0001-01-01&to=0001-01-02" })
            Assert.Equal(HttpStatusCode.BadRequest, (await house.Browser().GetAsync("/ventspils/api/v1/calendar?" + odd)).StatusCode);
    }

    private static async Task<HttpStatusCode> Enter(HttpClient browser, string date, string kind, string name) =>
        (await browser.Send(Page, [("date", date), ("kind", kind), ("name", name)], Page + "?handler=Enter")).StatusCode;

    private static async Task<HttpStatusCode> Term(HttpClient browser, string from, string to) =>
        (await browser.Send(Page, [("from", from), ("to", to)], Page + "?handler=EnterTerm")).StatusCode;
}
