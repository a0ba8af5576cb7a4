using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Writes down one thing to do by a day.</summary>
public sealed class AddStep(CityDb db, OwnRecord own, Here here)
{
    /// <param name="goal">What it leads to; null for nothing in particular.</param>
    public async Task<Outcome<CareerStep>> Run(Guid person, string text, DateOnly? due, Guid? goal = null, CancellationToken stop = default)
    {
        var record = await own.Of(person, stop);
        if (!record.Done)
            return record.Refusal;
        var steps = await db.Set<CareerStep>().CountAsync(s => s.CareerRecordId == record.Value.Id && s.DoneOn == null, stop);
        if (Refusal.Of(GoalRules.Text(text, "step"), GoalRules.Day(due, here.Today), GoalRules.TooManySteps(steps)) is { } refusal)
            return refusal;
        if (goal is { } to)
        {
            if (await own.Goal(record.Value.Id, to, stop) is not { } known)
                return Refusal.NothingHere;
            if (known.State is not GoalState.Open)
                return GoalRules.Over;
        }
        var step = new CareerStep { Id = Ids.Next(here.Now), CareerRecordId = record.Value.Id, GoalId = goal, Text = text.Trim(), Due = due!.Value };
        db.Add(step);
        db.Record(new StepAdded(person, step.Id, step.Due));
        return await own.Save(stop) is { } taken ? taken : step;
    }
}
