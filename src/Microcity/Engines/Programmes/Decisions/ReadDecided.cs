using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What was decided about one's own application and why: failed rules, published means, the words of reviewers without their names (D1).</summary>
public sealed class ReadDecided(CityDb db, ProgrammeKinds kinds, ReadFindings findings)
{
    /// <returns>Null until it is decided.</returns>
    public async Task<DecidedApplication?> Run(OwnApplication mine, CancellationToken stop = default)
    {
        if (await db.Set<Decision>().AsNoTracking().FirstOrDefaultAsync(d => d.ApplicationId == mine.Application.Id, stop) is not { } decision)
            return null;
        var failed = await db.Set<Check>().AsNoTracking().Where(c => c.ApplicationId == mine.Application.Id && c.Result == CheckResult.Failed).ToListAsync(stop);
        var found = failed.Count == 0 ? [] : await findings.Run(mine.Call, [mine.Application], stop);
        var ranking = await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == mine.Call.Id).OrderBy(r => r.No).LastAsync(stop);
        var input = ranking.Read().Input;
        var one = RankApplications.Run(input).Applications.FirstOrDefault(a => a.Application.Ticket == mine.Application.Ticket);
        var kind = kinds[mine.Call.Kind].Review!;
        var marks = one is null ? [] : await db.Set<Review>().AsNoTracking().Where(r => r.ApplicationId == mine.Application.Id && r.State == ReviewState.Submitted)
            .SelectMany(r => r.Marks.Where(m => m.No == r.Sent)).OrderBy(m => m.Id).ToListAsync(stop);
        return new(decision, one?.Place, one?.Scores.Total, input.Rules.LeastTotal,
            one is null ? [] : [.. input.Rules.Criteria.Select((c, i) => new DecidedCriterion(kind.Criteria[c.Code].NameKey, c.Weight, one.Scores.Means[i], c.Threshold, [.. marks.Where(m => m.Criterion == c.Code && m.Mark is not null).Select(m => m.Text)]))],
            [.. failed.Select(c => (found.FirstOrDefault(f => f.Finding.Rule == c.Rule)?.Finding.Reason, c.Note))]);
    }
}

/// <param name="Total">Published, in hundredths; null where it was not reviewed.</param>
/// <param name="LeastTotal">The threshold.</param>
/// <param name="Failed">Rules that it failed, and what an officer noted.</param>
public sealed record DecidedApplication(Decision Decision, int? Place, int? Total, int LeastTotal, IReadOnlyList<DecidedCriterion> Criteria, IReadOnlyList<(Platform.Reason? Reason, string? Note)> Failed);

/// <param name="Mean">Published, in hundredths.</param>
/// <param name="Texts">Justifications; nobody's names.</param>
public sealed record DecidedCriterion(string NameKey, int Weight, int? Mean, int? Threshold, IReadOnlyList<string> Texts);
