using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Two people enter what the public drawing gave. With the second, the places are drawn in the same transaction: nobody sees the result before it is kept.</summary>
public sealed class RecordPublicValue(CityDb db, Visitor visitor, RunDraw draw, ProgrammeKinds kinds, Here here)
{
    /// <returns>The lottery; the draw is done once <see cref="Lottery.PublicValue"/> is there.</returns>
    public async Task<Outcome<Lottery>> Run(Guid id, string? value, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await db.Set<Call>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return Refusal.NothingHere;
        var lottery = await db.Set<Lottery>().SingleAsync(l => l.CallId == id, stop);
        if (Refusal.Of(kinds[call.Kind].Review is null ? CallRules.NotNow(call, CallState.Selecting, here.Now) : ReviewRules.NotReviewing(call, lottery.PublicValue is not null), PublicValueRules.NotYet(lottery.DrawnOn, here.Today)) is { } notNow)
            return notNow;
        var typed = value?.Trim();
        if ((PublicValueRules.Unreadable(typed) ?? PublicValueRules.WrongDay(typed!, lottery.DrawnOn, here.Today)) is { } refusal)
            return refusal;
        if (lottery.FirstById is null || lottery.FirstById == visitor.PersonId)
        {
            (lottery.FirstValue, lottery.FirstById) = (typed, visitor.PersonId);
        }
        else if (PublicValueRules.Differs(typed!, lottery.FirstValue!) is { } differs)
        {
            return differs;
        }
        else
        {
            (lottery.SecondById, lottery.PublicValue) = (visitor.PersonId, typed);
            call.State = CallState.Selecting;
            db.Record(new PublicValueRecorded(id, PublicValueRules.DayOf(typed!)!.Value));
            if (kinds[call.Kind].Review is null)
                await draw.Run(call, lottery, stop);
        }
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return lottery;
    }
}
