using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using OrganisationAnswer = Microcity.Programmes.OrganisationAnswer;

namespace Microcity.Grants;

/// <summary>Innovation grants as a kind of programme: firms apply, reviewers mark, the money goes along the list.</summary>
internal static class GrantKind
{
    public const string Code = "innovation-grants";

    /// <summary>Of the accepted cost, in basis points.</summary>
    public const int Rate = 8_000;

    public const long MostCents = 1_500_000;

    public static ProgrammeKind Kind { get; } = new(Code, "grants.calls.name", "grants.calls.about")
    {
        Judge = (_, _, _, _) => Task.FromResult(new Judge((_, _) => [], _ => new(0, []))),
        Lines = (_, _, _) => Task.FromResult<IReadOnlyDictionary<Guid, IReadOnlyList<string>>>(new Dictionary<Guid, IReadOnlyList<string>>()),
        NewLink = "/work/grants/new",
        NewKey = "grants.calls.new",
        AddLink = "/work/grants",
        AddKey = "grants.calls.new",
        Agreement = GrantTerms.Terms,
        Rules = [$"rule {GrantRules.Firm} 1", $"rule {GrantRules.NotBegun} 1", $"rule {GrantRules.TaxDebt} 1", $"rate {Rate}", $"most {MostCents}"],
        Review = new()
        {
            Form = GrantForm.Starting,
            Criteria = new Dictionary<string, (string, string)>
            {
                [GrantForm.Innovation] = ("grants.criterion.innovation", "grants.criterion.innovation-ask"),
                [GrantForm.Market] = ("grants.criterion.market", "grants.criterion.market-ask"),
                [GrantForm.Team] = ("grants.criterion.team", "grants.criterion.team-ask"),
            },
            TitleField = GrantForm.Title,
            OrganisationField = GrantForm.Firm,
            Requested = answers => (answers[GrantForm.Requested] as MoneyAnswer)?.Cents ?? 0,
            Minimum = answers => Math.Min((answers[GrantForm.Minimum] as MoneyAnswer)?.Cents ?? long.MaxValue, (answers[GrantForm.Requested] as MoneyAnswer)?.Cents ?? 0),
            Flags = answers => answers[GrantForm.Joint] is ChoiceAnswer { Code: "yes" } ? [GrantForm.Joint] : [],
            Bounds = answers => [new("call", MostCents), Award.OfRate(Rate, (answers[GrantForm.Costs] as TableAnswer)?.Total ?? 0)],
            Check = Check,
        },
    };

    /// <summary>Innovation counts twice; equal totals are parted by it, by working together, by asking for less.</summary>
    public static RankingRules Usual(long budget, LineMode line, int quorum) => new(
        [new(GrantForm.Innovation, 2), new(GrantForm.Market, 1), new(GrantForm.Team, 1)],
        [new(TieKind.Criterion, GrantForm.Innovation), new(TieKind.Flag, GrantForm.Joint), new(TieKind.SmallerRequest), new(TieKind.MedianOfTotals)],
        line, budget, Quorum: quorum, LeastMarks: Math.Min(quorum, RankingRules.UsualLeastMarks));

    private static async Task<Func<ToCheck, IReadOnlyList<Finding>>> Check(IServiceProvider services, IReadOnlyList<ToCheck> asked, CancellationToken stop)
    {
        var (db, ids) = (services.GetRequiredService<CityDb>(), asked.Select(a => (a.Answers[GrantForm.Firm] as OrganisationAnswer)?.Id).OfType<Guid>().Distinct().ToList());
        var states = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.State, stop);
        var tickets = asked.Select(a => a.Application).ToList();
        var closed = await db.Set<Application>().Where(a => tickets.Contains(a.Id)).Join(db.Set<Call>(), a => a.CallId, c => c.Id, (a, c) => new { a.Id, c.ClosesAt }).ToDictionaryAsync(c => c.Id, c => DateOnly.FromDateTime(c.ClosesAt), stop);
        return one => GrantRules.All(one.Answers, (one.Answers[GrantForm.Firm] as OrganisationAnswer)?.Id is { } firm && states.TryGetValue(firm, out var state) ? state : null, closed[one.Application]);
    }
}
