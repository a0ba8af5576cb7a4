using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>An officer looked at a contested match and tells the person what they found.</summary>
public sealed class AnswerContest(CityDb db, Visitor visitor, TimeProvider clock)
{
    public async Task<Outcome<Contest>> Run(Guid id, string answer, CancellationToken stop = default)
    {
        if (await db.Set<Contest>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } contest)
            return Refusal.NothingHere;
        if (Refusal.Of(ContestRules.NoAnswer(answer), ContestRules.Answered(contest)) is { } refusal)
            return refusal;
        (contest.Answer, contest.AnsweredAt, contest.AnsweredBy) = (answer.Trim(), clock.GetUtcNow().UtcDateTime, visitor.PersonId);
        db.Record(new MatchContestAnswered(contest.PersonId, contest.OpportunityId));
        await db.SaveChangesAsync(stop);
        return contest;
    }
}
