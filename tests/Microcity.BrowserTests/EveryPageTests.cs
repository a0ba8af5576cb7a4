namespace Microcity.BrowserTests;

/// <summary>What holds on every page, for every seat, in both languages.</summary>
[Collection(nameof(Walked))]
public sealed class EveryPageTests(Town town, Walk walk)
{
    /// <summary>A page that no seat of the demonstration can reach, with the reason.</summary>
    private static readonly Dictionary<string, string> Unreached = new()
    {
        ["/setup"] = "closed where a city exists",
        ["/{city}/l/{token}"] = "opens from a mail",
        ["/{city}/tell-me/{key}"] = "opens from a mail",
        ["/{city}/tell-me/{key}/out"] = "opens from a mail",
        ["/{city}/start/{code}"] = "opens what is kept and leads on",
        ["/{city}/progress/{id}"] = "needs long work that was started",
        ["/{city}/work/taxonomy/change/{id}"] = "needs an imported list",
        ["/{city}/work/import/{kind}/{id}"] = "needs a file: ImportTests",
        ["/{city}/account/data/{id}"] = "a file that was made: RightsTests",
        ["/{city}/results/{code}/{id}"] = "follows from a page for all: NumberOpensTests",
        ["/{city}/tell-me"] = "opens with what somebody waits for: NumberOpensTests",
        ["/{city}/sign-out"] = "only takes a form",
        ["/{city}/applications/{id}/answers"] = "of a firm that applies: SavedAnswersTests",
        ["/{city}/summer/offer/post/{id}"] = "of a firm that offered: SummerSeasonTests",
        ["/{city}/work/calls/{id}/checks"] = "while a person has to look at something: ReviewTests",
        ["/{city}/applications/{id}/result"] = "of those who applied to a call that was decided: ReviewTests",
        ["/{city}/learn/strengths/{said}/result"] = "follows from forty answers: StrengthsTests",
        ["/{city}/me/career/keep/{code}"] = "follows from a result: RecordTests",
        ["/{city}/learn/quiz/{code}/result"] = "follows from thirty answers: QuizPagesTests",
        ["/{city}/agreements/{id}"] = "needs a place that is agreed upon: AgreementTests",
    };

    /// <summary>A city that tells nothing of living there has no such page, and no link leads to it.</summary>
    private const string NothingTold = "/kuldiga/live-here";

    [Fact]
    public void Every_page_is_seen_by_somebody() =>
        All.Fine(town.Pages.Select(p => p.Address).Except(Unreached.Keys).Except(walk.Files).Except(walk.Visits.Where(v => v.Status == 200).Select(v => v.Route)));

    [Fact]
    public void Every_page_opens_to_whom_it_should() =>
        All.Fine(walk.Visits.Where(v => v.Status != 200 && v.Address != NothingTold && !Unreached.ContainsKey(v.Route) && !v.Route.Contains("/problem/", StringComparison.Ordinal)).Select(v => $"{v}: {v.Status}"));

    [Fact]
    public void T24_No_page_breaks_the_content_security_policy_or_misses_a_file() =>
        All.Fine(walk.Visits.Where(v => v.Status == 200).SelectMany(v => v.Complaints.Select(c => $"{v}: {c}")));

    [Fact]
    public void T25_Nothing_is_kept_in_the_browser() => All.Fine(walk.Visits.SelectMany(v => v.Stored.Select(s => $"{v}: {s}")));

    [Fact]
    public async Task T54_Every_page_is_valid_markup() =>
        All.Fine(await Markup.Errors([.. walk.Visits.DistinctBy(v => v.Html).Select(v => (v.ToString(), v.Html))]));

    [Fact]
    public void T55_No_page_has_a_barrier() => All.Fine(walk.Visits.SelectMany(v => v.Barriers.Select(b => $"{v}: {b}")));

    [Fact]
    public void T56_No_page_scrolls_sideways_at_320() => All.Fine(walk.Visits.SelectMany(v => v.Sideways.Select(s => $"{v}: {s}")));

    [Fact]
    public void Each_page_has_one_heading_and_at_most_one_primary_button() =>
        All.Fine(walk.Visits.Where(v => v.Headings != 1 || v.Primary > 1).Select(v => $"{v}: {v.Headings} h1, {v.Primary} primary"));
}
