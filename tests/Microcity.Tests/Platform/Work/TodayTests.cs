using System.Net;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What officers do with the rows of Today besides opening them.</summary>
public sealed class TodayTests
{
    private const string Page = "/ventspils/work";
    private const string Kind = "skills.outcome-waiting";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_The_usual_thing_is_done_from_the_list_and_can_be_undone_by_who_did_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (opening, _) = (await Overdue(house, 1))[0];
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (other, _) = await house.Signed("ventspils", "officer");
        var page = await officer.GetStringAsync(Page);
        Assert.Contains("What became of", page, StringComparison.Ordinal);
        Assert.Contains("late, promised for", page, StringComparison.Ordinal);

        var done = await officer.Send(Page, Row(opening, ("version", "1"), ("row", "0")), Page + "?handler=Do");
        Assert.Equal((HttpStatusCode.Redirect, "/ventspils/work#row-0"), (done.StatusCode, done.Headers.Location!.OriginalString));
        page = await officer.GetStringAsync(Page);
        Assert.Contains("Done today: 1", page, StringComparison.Ordinal);
        Assert.Contains("Closed: Welder", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Done today", await other.GetStringAsync(Page), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync($"/ventspils/api/v1/work/{Kind}/{opening}/undo", System.Net.Http.Json.JsonContent.Create(new { }))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(Page, Row(opening), Page + "?handler=Undo")).StatusCode);
        Assert.Contains("What became of", await other.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(["opportunity-opened", "opportunity-closed", "opportunity-reopened"], (await house.Facts()).Where(f => f.StartsWith("opportunity", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_Two_officers_on_one_list_never_do_one_thing_twice(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var openings = await Overdue(house, 40);
        HttpClient[] officers = [(await house.Signed("ventspils", "officer")).Browser, (await house.Signed("ventspils", "officer")).Browser];
        var answers = await Task.WhenAll(officers.Select(async officer =>
        {
            var codes = new List<HttpStatusCode>();
            foreach (var (id, version) in openings)
                codes.Add((await officer.PostAsync($"/ventspils/api/v1/work/{Kind}/{id}/do", System.Net.Http.Json.JsonContent.Create(new { version }))).StatusCode);
            return codes;
        }));
        for (var i = 0; i < openings.Count; i++)
            Assert.Single(answers, a => a[i] == HttpStatusCode.NoContent);
        Assert.All(answers.SelectMany(a => a).Where(c => c != HttpStatusCode.NoContent), c => Assert.Contains(c, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
        Assert.Equal(40, (await house.Facts()).Count(f => f == "opportunity-closed"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_Put_off_it_rests_until_its_day_and_is_back_still_late(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (opening, _) = (await Overdue(house, 1))[0];
        var (officer, _) = await house.Signed("ventspils", "officer");
        var row = $"/ventspils/work/row/{Kind}/{opening}";

        var refused = await officer.Send(row, [("until", "2026-11-24"), ("reason", "  ")], row + "?handler=PutOff");
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Something can be put off from Wednesday 25 November", page, StringComparison.Ordinal);
        Assert.Contains("A reason is missing", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(row, [("until", "2026-11-27"), ("reason", "Waiting for the firm")], row + "?handler=PutOff")).StatusCode);
        page = await officer.GetStringAsync(Page);
        Assert.Contains("Put off until Friday 27 November", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Late", page, StringComparison.Ordinal);
        house.Clock.TurnTo(new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));
        var (tomorrow, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("late, promised for", await tomorrow.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_Handed_over_it_waits_for_one_colleague_and_for_all_again_when_that_one_may_no_longer(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (opening, _) = (await Overdue(house, 1))[0];
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (colleague, id) = await house.Signed("ventspils", "officer");
        var (_, resident) = await house.Signed("ventspils", "resident");
        var row = $"/ventspils/work/row/{Kind}/{opening}";

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(row, [("to", $"{resident}"), ("reason", "On leave")], row + "?handler=HandOver")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(row, [("to", $"{id}"), ("reason", "Knows the firm")], row + "?handler=HandOver")).StatusCode);
        Assert.Contains("Waiting for others", await officer.GetStringAsync(Page), StringComparison.Ordinal);
        var theirs = await colleague.GetStringAsync(Page);
        Assert.DoesNotContain("Waiting for others", theirs, StringComparison.Ordinal);
        Assert.Contains("Knows the firm", theirs, StringComparison.Ordinal);

        await using (var inside = await house.Inside("ventspils"))
            await inside.ServiceProvider.GetRequiredService<CityDb>().Set<RoleGrant>().Where(g => g.PersonId == id).ExecuteUpdateAsync(g => g.SetProperty(x => x.Until, new DateOnly(2026, 11, 24)));
        Assert.DoesNotContain("Waiting for others", await officer.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_Not_ours_leaves_the_list_and_administrators_still_see_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (opening, _) = (await Overdue(house, 1))[0];
        var (officer, _) = await house.Signed("ventspils", "officer");
        var (administrator, _) = await house.Signed("ventspils", "administrator", "officer");
        var row = $"/ventspils/work/row/{Kind}/{opening}";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(row, [("reason", "The county does this")], row + "?handler=NotOurs")).StatusCode);
        Assert.Contains("Nothing is waiting", await officer.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(row)).StatusCode);
        Assert.Contains("The county does this", await administrator.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.DeleteAsync($"/ventspils/api/v1/work/{Kind}/{opening}/choice")).StatusCode);
        Assert.Contains("What became of", await officer.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_An_empty_list_says_how_many_promises_of_last_week_were_kept(Engine engine)
    {
        await using var house = await House.Open(engine, clock: new(new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var openings = await house.Publish([.. Enumerable.Range(0, 5).Select(i => Offered.Welders($"v-{i}") with { OpenUntil = new(2026, 11, 17), Requirements = [new(Offered.Welding, "", Need.Essential)] })]);
        house.Clock.TurnTo(new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero));
        await Seal(house);
        await Look(house);
        foreach (var (opening, day) in openings.Zip([19, 20, 20, 24, 25]))
        {
            house.Clock.TurnTo(new(2026, 11, day, 9, 0, 0, TimeSpan.Zero));
            await house.With((CloseOpportunity close) => close.Run(opening.Opportunity.Id));
            await Seal(house);
            await Look(house);
        }
        // Promised for 24 November: three were gone the week before, so in the week of the 30th one was kept and one late.
        house.Clock.TurnTo(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((3, 0), await house.With((WorkPromises promises) => promises.LastWeek()));
        house.Clock.TurnTo(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 1), await house.With((WorkPromises promises) => promises.LastWeek()));
        var (officer, _) = await house.Signed("ventspils", "officer");
        Assert.Contains("Last week: 1 promise kept, 1 late.", await officer.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task M3_On_Monday_the_list_comes_by_mail_without_anybodys_name(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Overdue(house, 2);
        await house.Signed("ventspils", "officer");
        await house.Signed("ventspils", "resident");
        Assert.Equal(1, await house.With((SendMondayMails mails) => mails.Run()));
        var mail = await house.With((CityDb db) => db.Set<MailOut>().SingleAsync());
        Assert.Equal("Your week: late 2, today 0, this week 0", mail.Subject);
        Assert.Contains("An opening whose last day is over, promised for", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Welder", mail.Body, StringComparison.Ordinal);
        Assert.Contains("/ventspils/work", mail.Body, StringComparison.Ordinal);
    }

    internal static async Task<IReadOnlyList<(Guid Id, int Version)>> Overdue(House house, int count)
    {
        var now = house.Clock.GetUtcNow();
        house.Clock.TurnTo(now.AddDays(-30));
        var published = await house.Publish([.. Enumerable.Range(0, count).Select(i => Offered.Welders($"v-{i}") with { OpenUntil = new(2026, 11, 1), PostedOn = new(2026, 10, 1) })]);
        house.Clock.TurnTo(now);
        return [.. published.Select(p => (p.Opportunity.Id, 1))];
    }

    private static Task<int> Look(House house) => house.With(async (LookAtPromises look) =>
    {
        await look.Run();
        return 0;
    });

    // Facts that nobody sealed would be one more thing that waits.
    private static Task<int> Seal(House house) => house.With((Microcity.Evidence.SealFacts seal) => seal.Run());

    private static (string Name, string Value)[] Row(Guid about, params (string Name, string Value)[] more) => [("kind", Kind), ("about", $"{about}"), .. more];
}
