using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>"Tell me when it starts": confirmed by its owner, counted, told once, and forgotten on one click.</summary>
public sealed partial class TellMeTests
{
    private const string Page = "/ventspils/tell-me?topic=courses&about=";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_confirms_is_counted_and_told_once_when_it_starts(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (officer, _) = await house.Signed("ventspils", "officer");
        var anybody = house.Browser();
        var asked = await anybody.Send(Page, Fields("Anna@Example.LV"), "/ventspils/tell-me");
        Assert.Contains("We have sent a mail", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Nobody waits for anything", await officer.GetStringAsync("/ventspils/work/demand"), StringComparison.Ordinal);

        var mail = await Single(house);
        Assert.Equal("anna@example.lv", mail.Recipient);
        var link = Path(mail.Body);
        Assert.Contains("Yes, tell me", await anybody.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Null((await Row(house)).ConfirmedAt);
        Assert.Contains("Noted.", await (await anybody.Send(link, [])).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var demand = await officer.GetStringAsync("/ventspils/work/demand");
        Assert.Contains("a course that teaches", demand, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@", demand, StringComparison.Ordinal);
        Assert.Equal(0, await house.With((TellThem tell) => tell.Run()));

        await house.Publish(Welding());
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal(1, await house.With((TellThem tell) => tell.Run()));
        Assert.Equal(0, await house.With((TellThem tell) => tell.Run()));
        var told = await house.With((CityDb db) => db.Set<MailOut>().OrderByDescending(m => m.Id).FirstAsync());
        Assert.Contains("Welding in the evening", told.Subject, StringComparison.Ordinal);
        Assert.EndsWith("/out", told.WayOut, StringComparison.Ordinal);
        Assert.Equal(["wait-began", "wait-met"], (await house.Facts()).Where(f => f.StartsWith("wait", StringComparison.Ordinal)));
        Assert.Contains("Nobody waits for anything", await officer.GetStringAsync("/ventspils/work/demand"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_click_of_a_mail_program_ends_it_and_an_unknown_key_answers_alike(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var anybody = house.Browser();
        await anybody.Send(Page, Fields("anna@example.lv"), "/ventspils/tell-me");
        var wayOut = new Uri((await Single(house)).WayOut!).AbsolutePath;
        using var click = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        var known = await anybody.PostAsync(wayOut, click);
        using var second = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        var unknown = await anybody.PostAsync("/ventspils/tell-me/nothing-of-ours/out", second);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(Shown(await unknown.Content.ReadAsStringAsync()), Shown(await known.Content.ReadAsStringAsync()));
        Assert.False(await house.With((CityDb db) => db.Set<TellMe>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_signed_in_waits_at_once_twice_is_once_and_what_is_there_is_not_waited_for(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils");
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.Accepted, (await Json(browser, "courses", "")).StatusCode);
        var row = await Row(house);
        Assert.Equal((person, null), (row.PersonId, row.Email));
        Assert.NotNull(row.ConfirmedAt);
        Assert.False(await house.With((CityDb db) => db.Set<MailOut>().AnyAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await Json(browser, "circus", "")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Json(browser, "courses", "urn:nothing")).StatusCode);

        await house.Publish(Welding());
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, (await Json(browser, "courses", "")).StatusCode);
        Assert.Contains("There is something already", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        await house.With((People.ErasePerson erase) => erase.Run(person));
        Assert.False(await house.With((CityDb db) => db.Set<TellMe>().AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T29_The_same_address_gets_three_mails_an_hour_at_most_and_one_sender_ten(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var browser = house.Browser();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Accepted, (await Json(browser, "courses", "", "anna@example.lv")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Json(browser, "courses", "", "anna@example.lv")).StatusCode);
        for (var i = 0; i < 7; i++)
            Assert.Equal(HttpStatusCode.Accepted, (await Json(browser, "jobs", "", $"anna{i}@example.lv")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Json(browser, "jobs", "", "other@example.lv")).StatusCode);
        Assert.Equal(1, await house.With((CityDb db) => db.Set<TellMe>().CountAsync(t => t.Email == "anna@example.lv")));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T46_Unconfirmed_goes_after_a_week_waiting_after_a_year_and_told_after_a_month(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var now = house.Clock.GetUtcNow().UtcDateTime;
        await house.With(async (CityDb db) =>
        {
            db.AddRange(Made("a", null, null), Made("b", now, null), Made("c", now, now));
            return await db.SaveChangesAsync();
        });
        foreach (var (days, left) in new[] { (7, "abc"), (8, "bc"), (31, "b"), (365, "b"), (367, "") })
        {
            house.Clock.TurnTo(new DateTimeOffset(now).AddDays(days));
            await house.With((RunRetention retention) => retention.Run());
            Assert.Equal(left, string.Concat((await house.With((CityDb db) => db.Set<TellMe>().Select(t => t.Email).ToListAsync())).Select(e => e![0]).Order()));
        }
    }

    [Fact]
    public async Task Fewer_than_ten_who_wait_are_not_said_in_public()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await house.With(async (CityDb db) =>
        {
            db.AddRange(Enumerable.Range(0, 9).Select(i => Made("x" + i, DateTime.UnixEpoch, null)));
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("wait for this too", await house.Browser().GetStringAsync("/ventspils/tell-me?topic=courses&about="), StringComparison.Ordinal);
        await house.With(async (CityDb db) =>
        {
            db.Add(Made("y", DateTime.UnixEpoch, null));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("10 people wait for this too", await house.Browser().GetStringAsync("/ventspils/tell-me?topic=courses&about="), StringComparison.Ordinal);
    }

    [Theory, InlineData(""), InlineData("anna"), InlineData("anna@example")]
    public async Task An_address_that_cannot_be_one_is_refused_and_stays_in_its_field(string email)
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var refused = await house.Browser().Send(Page, Fields(email), "/ventspils/tell-me");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(email.Length == 0 ? "autocomplete=\"email\"" : $"value=\"{email}\" autocomplete=\"email\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static (string, string)[] Fields(string email) => [("topic", "courses"), ("about", Offered.Welding), ("email", email)];

    private static TellMe Made(string name, DateTime? confirmed, DateTime? told) => new()
    {
        Topic = "courses", About = "", Language = "en", Email = name + "@example.lv", KeyHash = SecretKey.Hash(name), ConfirmedAt = confirmed, ToldAt = told,
    };

    private static OpportunityContent Welding() => Offered.Welders("c-1") with
    {
        SourceKind = SourceKind.Course,
        Title = new Dictionary<string, string> { ["en"] = "Welding in the evening" },
        StartsOn = new(2026, 12, 1),
        OpenUntil = new(2026, 12, 1),
        Requirements = [new(Offered.Welding, "", Matching.Need.Teaches, 3)],
        Conditions = [],
    };

    private static Task<HttpResponseMessage> Json(HttpClient browser, string topic, string about, string? email = null) =>
        browser.PostAsync("/ventspils/api/v1/tell-me", JsonContent.Create(new { topic, about, email }));

    private static Task<MailOut> Single(House house) => house.With((CityDb db) => db.Set<MailOut>().SingleAsync());

    private static Task<TellMe> Row(House house) => house.With((CityDb db) => db.Set<TellMe>().SingleAsync());

    private static string Path(string body) => new Uri(Link().Match(body).Value).AbsolutePath;

    private static string Shown(string page) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("main")!.TextContent;

    [GeneratedRegex(@"http\S+/tell-me/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
