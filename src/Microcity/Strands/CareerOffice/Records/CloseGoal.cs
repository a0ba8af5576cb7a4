using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>Says that a goal is reached, or lets go of it; steps that lead to it stay as they are.</summary>
public sealed class CloseGoal(CityDb db, OwnRecord own)
{
    public async Task<Outcome<Goal>> Run(Guid person, Guid goal, bool reached, CancellationToken stop = default)
    {
        var record = await own.Of(person, stop);
        if (!record.Done)
            return record.Refusal;
        if (await own.Goal(record.Value.Id, goal, stop) is not { } known)
            return Refusal.NothingHere;
        var state = reached ? GoalState.Reached : GoalState.Dropped;
        if (known.State == state)
            return known;
        if (known.State is not GoalState.Open)
            return GoalRules.Over;
        known.State = state;
        db.Record(reached ? new GoalReached(person, goal) : new GoalDropped(person, goal));
        return await own.Save(stop) is { } taken ? taken : known;
    }
}
