using System.Globalization;
using System.Net;
using Microcity.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microcity.Tests;

public sealed class RefusalRecordTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T36_Ten_thousand_refusals_in_a_minute_leave_at_most_two_rows(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (resident, person) = await house.Signed("ventspils", "resident");
        var (other, _) = await house.Signed("ventspils", "resident");
        var (start, city) = (house.Clock.GetUtcNow(), await house.City("ventspils"));
        var endpoint = house.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().First(e => e.RoutePattern.RawText == "work/roles");
        for (var batch = 0; batch < 100; batch++)
        {
            house.Clock.TurnTo(start.AddSeconds(batch * 60 / 99d));
            await Task.WhenAll(Enumerable.Range(0, 98).Select(_ => Refuse(house, city, person, endpoint))
                .Concat([Get(resident, "/ventspils/work/roles"), Get(resident, "/ventspils/work/roles?again=1")]));
        }
        Assert.InRange(await Recorded(house, "route:work/roles"), 1, 2);

        await Get(other, "/ventspils/work/roles");
        await Get(resident, "/ventspils/work/city/mail");
        Assert.InRange(await Recorded(house, "route:work/roles"), 2, 3);
        Assert.Equal(1, await Recorded(house, "route:work/city/mail"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T36_Tries_on_unknown_addresses_are_one_counted_fact_a_minute(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var city = await house.City("ventspils");
        for (var minute = 0; minute < 2; minute++)
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Try(house, city)));
            house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(1));
        }
        await Try(house, city);
        await using var inside = await house.Inside("ventspils");
        var counts = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "sign-in-refused").OrderBy(f => f.Id).Select(f => f.Payload).ToListAsync();
        Assert.Equal(3, counts.Count);
        Assert.Equal(401, counts.Sum(c => int.Parse(c.Split("\"count\":")[1].Split([',', '}'])[0], CultureInfo.InvariantCulture)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T36_What_is_hidden_looks_like_nothing_and_the_try_is_recorded(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (resident, _) = await house.Signed("ventspils", "resident");
        var (other, _) = await house.Signed("ventspils", "resident");
        Guid session;
        await using (var inside = await house.Inside("ventspils"))
            session = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Session>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        var body = async (HttpClient who, Guid id) =>
        {
            var answer = await who.DeleteAsync($"/ventspils/api/v1/sessions/{id}");
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        };
        var unknown = await body(other, Ids.Next(new(2026, 11, 24)));
        Assert.Equal(0, await Recorded(house, "route:api/v1/sessions/id:guid"));
        Assert.Equal(unknown, await body(other, session));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(1, await Recorded(house, "route:api/v1/sessions/id:guid"));
        Assert.Equal(HttpStatusCode.NoContent, (await body(resident, session)).StatusCode);
    }

    [Fact]
    public void T36_The_twentieth_refusal_within_ten_minutes_raises_one_alarm()
    {
        var (clock, said) = (new SetClock(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)), new Lines());
        var alarm = new RefusalAlarm(clock, said);
        var (city, next) = (City("ventspils"), City("valmiera"));
        for (var i = 0; i < 19; i++)
            alarm.Count(city);
        alarm.Count(next);
        Assert.Empty(said.Said);
        clock.TurnTo(clock.GetUtcNow().AddMinutes(10));
        alarm.Count(city);
        Assert.Empty(said.Said);
        for (var i = 0; i < 38; i++)
            alarm.Count(city);
        Assert.Equal(["ventspils refused access 20 times within ten minutes; its record tells to whom and where"], said.Said);
    }

    private static City City(string slug) => new() { Id = Ids.Next(new(2026, 11, 24)), Slug = slug, Zone = "Europe/Riga" };

    private sealed class Lines : ILogger<RefusalAlarm>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));
    }

    private static async Task Refuse(House house, City city, Guid person, Endpoint endpoint)
    {
        await using var request = house.App.Services.CreateAsyncScope();
        request.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
        request.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        await request.ServiceProvider.GetRequiredService<NoteRefusedAccess>().Run("platform.roles", 403, endpoint);
    }

    private static async Task Try(House house, City city)
    {
        await using var request = house.App.Services.CreateAsyncScope();
        request.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
        await request.ServiceProvider.GetRequiredService<NoteRefusedSignIn>().Run(null, "password");
    }

    private static async Task Get(HttpClient browser, string path) => Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).StatusCode);

    private static async Task<int> Recorded(House house, string route)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().CountAsync(f => f.Name == "access-refused" && f.Object == route);
    }
}
