using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A person says that a match is not right; somebody looks at it and answers on a promised day (T53).</summary>
public sealed class ContestMatch(CityDb db, ExplainMatch explain, ReadPromise promise, Here here)
{
    /// <param name="who">With a person: an answer needs somebody to give it to.</param>
    /// <param name="words">May be empty.</param>
    public async Task<Outcome<Contest>> Run(Skillset who, Guid opportunity, string words, CancellationToken stop = default)
    {
        if (who.PersonId is not { } person)
            return Refusal.NothingHere;
        var explained = await explain.Run(who, opportunity, stop);
        if (!explained.Done)
            return explained.Refusal;
        var waiting = await db.Set<Contest>().AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == person && c.OpportunityId == opportunity && c.AnsweredAt == null, stop);
        if (Refusal.Of(ContestRules.TooLong(words), ContestRules.Asked(waiting)) is { } refusal)
            return refusal;
        var contest = new Contest
        {
            PersonId = person,
            OpportunityId = opportunity,
            Words = words.Trim(),
            Seen = JsonSerializer.Serialize(MatchJson.Of(explained.Value, here.Say), MatchJson.Options),
            PromisedOn = await promise.Run(stop),
        };
        db.Add(contest);
        db.Record(new MatchContested(person, opportunity, explained.Value.Match.RulesVersion));
        await db.SaveChangesAsync(stop);
        return contest;
    }
}
