using System.Net;
using System.Text;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>One list of dates, and a feed of each kind as calendars read it (RFC 5545).</summary>
public sealed class WhatsOnTests
{
    private const string Page = "/ventspils/whats-on";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Dates_stand_by_day_until_they_are_over_and_can_be_narrowed_to_a_kind(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Contains("No dates yet", await house.Browser().GetStringAsync(Page), StringComparison.Ordinal);
        await house.Publish(Offered.Welders(), Course("c-1", "Welding; basics, part 1", new(2026, 12, 1)), Offered.Welders("v-2") with { OpenUntil = new(2026, 11, 25) });
        await SeenAgain();
        var page = await house.Browser().GetStringAsync(Page);
        Assert.True(At(page, "Wednesday 25 November") < At(page, "Tuesday 1 December") && At(page, "Tuesday 1 December") < At(page, "Thursday 10 December"));
        Assert.Contains("course begins", page, StringComparison.Ordinal);
        var courses = await house.Browser().GetStringAsync(Page + "?kind=courses");
        Assert.DoesNotContain("Thursday 10 December", courses, StringComparison.Ordinal);
        Assert.Contains("Welding; basics, part 1", courses, StringComparison.Ordinal);
        Assert.Contains("Thursday 10 December", await house.Browser().GetStringAsync(Page + "?kind=circus"), StringComparison.Ordinal);

        house.Clock.TurnTo(new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        await SeenAgain();
        Assert.DoesNotContain("Tuesday 1 December", await house.Browser().GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_feed_is_what_calendars_read_and_an_entry_stays_the_same_when_its_day_moves(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var title = "Welding; basics, part 1: " + string.Concat(Enumerable.Repeat("rūsējošs tērauds ", 8)).Trim();
        await house.Publish(Course("c-1", title, new(2026, 12, 1)));
        var feed = await Feed(house);
        var lines = feed.Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^2]));
        Assert.DoesNotContain('\n', feed.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        var unfolded = feed.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261201", unfolded, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Welding\\; basics\\, part 1: rūsējošs tērauds", unfolded, StringComparison.Ordinal);

        await house.Publish(Course("c-1", title, new(2026, 12, 8)));
        await SeenAgain();
        var moved = await Feed(house);
        Assert.Contains("DTSTART;VALUE=DATE:20261208", moved, StringComparison.Ordinal);
        Assert.Equal(Uid(unfolded), Uid(moved.Replace("\r\n ", "", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(Page + "/circus.ics")).StatusCode);
    }

    private static OpportunityContent Course(string reference, string title, DateOnly starts) => Offered.Welders(reference) with
    {
        SourceKind = SourceKind.Course,
        Title = new Dictionary<string, string> { ["en"] = title },
        StartsOn = starts,
        OpenUntil = starts,
        Requirements = [new(Offered.Welding, "", Microcity.Matching.Need.Teaches, 3)],
        Conditions = [],
    };

    // What is open is looked for anew once a second.
    private static Task SeenAgain() => Task.Delay(1_100);

    private static int At(string page, string words)
    {
        var at = page.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return at;
    }

    private static async Task<string> Feed(House house)
    {
        var answer = await house.Browser().GetAsync(Page + "/courses.ics");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Uid(string feed) => feed.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
}
