using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>Writes down where a person wants to get.</summary>
public sealed class SetGoal(CityDb db, OwnRecord own, ReadCitySkills skills, Here here)
{
    /// <param name="occupationUri">Null where it is about no occupation.</param>
    public async Task<Outcome<Goal>> Run(Guid person, string text, GoalKind kind, string? occupationUri = null, CancellationToken stop = default)
    {
        var record = await own.Of(person, stop);
        if (!record.Done)
            return record.Refusal;
        var open = await db.Set<Goal>().CountAsync(g => g.CareerRecordId == record.Value.Id && g.State == GoalState.Open, stop);
        if (Refusal.Of(GoalRules.Text(text, "text"), GoalRules.TooMany(open), await Unknown(occupationUri, stop)) is { } refusal)
            return refusal;
        var goal = new Goal { Id = Ids.Next(here.Now), CareerRecordId = record.Value.Id, Text = text.Trim(), Kind = kind, OccupationUri = occupationUri };
        db.Add(goal);
        db.Record(new GoalSet(person, goal.Id, kind));
        return await own.Save(stop) is { } taken ? taken : goal;
    }

    private async Task<Refusal?> Unknown(string? uri, CancellationToken stop)
    {
        if (uri is null)
            return null;
        var list = await skills.Run(stop);
        return list.Find(uri) is { } found && list.Kind(found) is ConceptKind.Occupation ? null : GoalRules.UnknownOccupation;
    }
}
