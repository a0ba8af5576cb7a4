using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The applications of a call with all that was sent about them, as they go into its ranking. Failed ones are left out.</summary>
public sealed class ReadReviewed(CityDb db, ProgrammeKinds kinds, LotterySecrets secrets)
{
    public async Task<ReviewedCall> Run(Call call, CancellationToken stop = default)
    {
        var kind = kinds[call.Kind].Review!;
        var rules = RuleSheet.Ranking(call.Rules!);
        var forms = (await db.Set<FormVersion>().AsNoTracking().Where(f => f.CallId == call.Id).ToListAsync(stop)).ToDictionary(f => f.Id, f => f.Read());
        var applications = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == call.Id && a.State == ApplicationState.Submitted && !db.Set<Check>().Any(c => c.ApplicationId == a.Id && c.Result == CheckResult.Failed)).ToListAsync(stop);
        var reviews = (await db.Set<Review>().AsNoTracking().Include(r => r.Marks).Where(r => r.Sent > 0 && db.Set<Application>().Any(a => a.Id == r.ApplicationId && a.CallId == call.Id)).AsSplitQuery().ToListAsync(stop)).ToLookup(r => r.ApplicationId);
        List<Reviewed> reviewed = [];
        foreach (var application in applications)
        {
            var answers = StoredAnswers.Read(application, forms[application.FormVersionId!.Value]);
            reviewed.Add(new(application.Ticket, kind.Requested(answers), kind.Minimum(answers), kind.Flags(answers), kind.Bounds(answers), [.. reviews[application.Id].Select(r => Sheet(r, rules))]));
        }
        return new(RankingInput.Of(rules, reviewed, await Seed(call, stop)), applications.ToDictionary(a => a.Ticket));
    }

    private static MarkSheet Sheet(Review review, RankingRules rules)
    {
        var marks = review.Marks.Where(m => m.No == review.Sent).ToDictionary(m => m.Criterion, m => m.Mark);
        return new(review.Code, [.. rules.Criteria.Select(c => marks.GetValueOrDefault(c.Code))], review.State is ReviewState.Submitted);
    }

    // Of the public drawing; only a shared place that crosses the line asks for it (V11).
    private async Task<string?> Seed(Call call, CancellationToken stop)
    {
        var lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == call.Id, stop);
        return lottery.PublicValue is { } value ? LotteryNumbers.Seed(call.Id, secrets.Open(lottery.ClosedSecret!), value) : null;
    }
}

/// <param name="ByTicket">Whose it is.</param>
public sealed record ReviewedCall(RankingInput Input, IReadOnlyDictionary<string, Application> ByTicket)
{
    public RankingResult Result() => RankApplications.Run(Input);
}
