using System.Net;
using System.Net.Http.Json;
using CsCheck;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>What is optional happens only while its person agrees.</summary>
public sealed class ConsentTests
{
    private const string Page = "/ventspils/account/consents";

    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void T44_The_last_decision_counts_in_whatever_order_they_are_read()
    {
        var (today, older, now) = (ConsentRules.HashOf("today"), ConsentRules.HashOf("older"), new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc));
        var one = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 50], Gen.Bool, Gen.Int[-5, 60]);
        Gen.Select(one.Array[0, 12], Gen.Int[0, int.MaxValue]).Sample((decided, seed) =>
        {
            ConsentEvent[] events = [.. decided.Select((d, i) => new ConsentEvent
            {
                Id = new Guid(i + 1, 0, 0, new byte[8]), SubjectId = Guid.Empty, Purpose = "x", Language = "en", By = ConsentBy.Self, Decision = (ConsentDecision)d.Item1, At = now.AddMinutes(-d.Item2),
                TextHash = d.Item3 ? today : older, ExpiresAt = d.Item4 < 0 ? null : now.AddMinutes(30 - d.Item4),
            })];
            var turned = events.Length == 0 ? 0 : seed % events.Length;
            ConsentEvent[] shuffled = [.. events[turned..].Reverse(), .. events[..turned]];
            var last = events.OrderBy(e => e.At).ThenBy(e => e.Id).LastOrDefault();
            var expected = last is not null && last.Decision != ConsentDecision.Withdrawn && last.TextHash == today && (last.ExpiresAt is null || now < last.ExpiresAt);
            return ConsentRules.Holds(ConsentRules.Last(shuffled), today, now) == expected;
        });
    }

    [Theory, InlineData(2013, null, "2026-12-31", false), InlineData(2013, null, "2027-01-01", true), InlineData(null, null, "2026-12-31", true),
     InlineData(2013, "2013-11-24", "2026-11-23", false), InlineData(2013, "2013-11-24", "2026-11-24", true),
     InlineData(2012, "2012-02-29", "2025-02-28", false), InlineData(2012, "2012-02-29", "2025-03-01", true)]
    public void O8_Below_the_age_of_consent_a_guardian_decides(int? year, string? date, string day, bool self) =>
        Assert.Equal(self, ConsentRules.TooYoung(year, date is null ? null : DateOnly.Parse(date, null), 13, DateOnly.Parse(day, null)) is null);

    [Theory, MemberData(nameof(Engines))]
    public async Task T44_Withdrawing_is_one_press_holds_at_once_and_touches_no_other_purpose(Engine engine)
    {
        await using var house = await House.Open(engine, modules: Asking.With, cities: ["ventspils"]);
        var (browser, mine) = await house.Signed("ventspils", "resident");
        foreach (var purpose in new[] { "test.one", "test.two" })
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Page + "?handler=Give", [("purpose", purpose)])).StatusCode);
        Assert.Contains("You agreed on Tuesday 24 November.", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(Page + "?handler=Withdraw", [("purpose", "test.one")])).StatusCode);
        Assert.Equal([false, true], (await Own(house, mine)).Select(c => c.Holds));
        Assert.Contains("You took it back on Tuesday 24 November.", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Send(Page + "?handler=Give", [("purpose", "test.three")])).StatusCode);

        var again = await browser.PutAsync("/ventspils/api/v1/me/consents/test.one", JsonContent.Create(new { given = true }));
        Assert.Contains("\"holds\":true", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["consent-given", "consent-given", "consent-withdrawn", "consent-given"], (await house.Facts()).Where(f => f.StartsWith("consent", StringComparison.Ordinal)));
        await Assert.ThrowsAnyAsync<Exception>(() => house.With((CityDb db) => db.Set<ConsentEvent>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Decision, ConsentDecision.Given))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T44_A_new_wording_asks_again_and_T49_a_restore_gives_nothing_back(Engine engine)
    {
        await using var house = await House.Open(engine, modules: Asking.With, cities: ["ventspils"]);
        var (browser, mine) = await house.Signed("ventspils", "resident");
        await house.With((CityDb db) => Add(db, mine, "test.two", ConsentRules.HashOf("an older wording")));
        Assert.Contains("The wording has changed since you agreed", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.False((await Own(house, mine))[1].Holds);

        await browser.Send(Page + "?handler=Give", [("purpose", "test.one")]);
        await browser.Send(Page + "?handler=Withdraw", [("purpose", "test.one")]);
        await house.With((CityDb db) => db.Set<ConsentEvent>().Where(e => e.Decision == ConsentDecision.Withdrawn).ExecuteDeleteAsync());
        Assert.True((await Own(house, mine))[0].Holds);
        Assert.Equal(1, await house.With((ReplayAfterRestore replay) => replay.Run()));
        Assert.False((await Own(house, mine))[0].Holds);
    }

    [Theory, InlineData("2026-03-30", false), InlineData("2026-03-31", true)]
    public void O9_Thirteen_on_1_March_and_unanswered_on_31_March_it_ends(string day, bool ends)
    {
        var given = new ConsentEvent { SubjectId = Guid.Empty, Purpose = "x", Language = "lv", TextHash = [], Decision = ConsentDecision.Given, By = ConsentBy.Guardian, At = new(2026, 1, 10, 9, 0, 0, DateTimeKind.Utc) };
        Assert.Equal(ends, ConsentRules.Unanswered(given, Ages.From(2013, new(2013, 3, 1), 13), DateOnly.Parse(day, null)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task O9_What_others_see_by_a_guardians_word_ends_unkept_and_the_rest_stays(Engine engine)
    {
        await using var house = await House.Open(engine, modules: Asking.With, cities: ["ventspils"]);
        var ((_, silent), (_, younger)) = (await house.Signed("ventspils", "pupil"), await house.Signed("ventspils", "pupil"));
        var wording = await house.With((Here here) => Task.FromResult(new[] { "people.rights.lead", "people.rights.copy-help" }.Select(key => ConsentRules.HashOf(here.In("en")[key])).ToList()));
        await house.With(async (CityDb db) =>
        {
            foreach (var (person, born) in new[] { (silent, new DateOnly(2013, 10, 25)), (younger, new DateOnly(2013, 10, 26)) })
            {
                var row = await db.Set<Person>().SingleAsync(p => p.Id == person);
                (row.BirthYear, row.BirthDate, row.BirthDateGround) = (born.Year, born, "test");
                foreach (var (purpose, hash) in new[] { ("test.one", wording[0]), ("test.two", wording[1]) })
                    db.Add(new ConsentEvent { SubjectId = person, Purpose = purpose, TextHash = hash, Language = "en", Decision = ConsentDecision.Given, By = ConsentBy.Guardian, At = new(2026, 1, 10, 9, 0, 0, DateTimeKind.Utc) });
            }
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await house.With((EndUnconfirmed end) => end.Run()));
        Assert.Equal(0, await house.With((EndUnconfirmed end) => end.Run()));
        Assert.Equal([false, true], (await Own(house, silent)).Select(c => c.Holds));
        Assert.Equal([true, true], (await Own(house, younger)).Select(c => c.Holds));
    }

    [Fact]
    public async Task What_is_asked_of_adults_only_is_not_asked_of_a_minor()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (browser, mine) = await house.Signed("ventspils", "resident");
        Assert.Contains("Count me among people", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        await house.With((CityDb db) => db.Set<Person>().Where(p => p.Id == mine).ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthYear, 2011)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PutAsync("/ventspils/api/v1/me/consents/skills.count-me", JsonContent.Create(new { given = true }))).StatusCode);
        Assert.Contains("Nothing here asks for your agreement.", await browser.GetStringAsync(Page), StringComparison.Ordinal);
    }

    private static async Task<List<Consent>> Own(House house, Guid person) =>
        [.. (await house.With((ReadConsents read) => read.Run(person))).Where(c => c.Purpose.Code.StartsWith("test.", StringComparison.Ordinal))];

    private static Task<int> Add(CityDb db, Guid person, string purpose, byte[] wording)
    {
        db.Add(new ConsentEvent { SubjectId = person, Purpose = purpose, TextHash = wording, Language = "en", Decision = ConsentDecision.Given, By = ConsentBy.Self, At = new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc) });
        return db.SaveChangesAsync();
    }
}
