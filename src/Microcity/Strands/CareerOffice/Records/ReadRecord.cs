using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;

namespace Microcity.CareerOffice;

/// <summary>A person's own record as their page shows it.</summary>
public sealed class ReadRecord(CityDb db, ReadCitySkills skills, Here here)
{
    private const int DoneShown = 10;

    /// <returns>Null until it is opened.</returns>
    public async Task<ShownRecord?> Run(Guid person, CancellationToken stop = default)
    {
        if (await db.Set<CareerRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.PersonId == person, stop) is not { } record)
            return null;
        var list = await skills.Run(stop);
        var goals = await db.Set<Goal>().AsNoTracking().Where(g => g.CareerRecordId == record.Id).OrderBy(g => g.CreatedAt).ThenBy(g => g.Id).ToListAsync(stop);
        var open = await db.Set<CareerStep>().AsNoTracking().Where(s => s.CareerRecordId == record.Id && s.DoneOn == null).OrderBy(s => s.Due).ThenBy(s => s.Id).ToListAsync(stop);
        var done = await db.Set<CareerStep>().AsNoTracking().Where(s => s.CareerRecordId == record.Id && s.DoneOn != null).OrderByDescending(s => s.DoneOn).ThenBy(s => s.Id).Take(DoneShown).ToListAsync(stop);
        var interests = await db.Set<SavedInterests>().AsNoTracking().FirstOrDefaultAsync(i => i.CareerRecordId == record.Id, stop);
        return new(record, [.. goals.Select(g => new ShownGoal(g, g.OccupationUri is { } uri && list.Find(uri) is { } known ? list.Label(known, here.Language) : null))], open, done, interests);
    }
}

/// <param name="Open">Steps to do, the first due first.</param>
/// <param name="Done">The newest first.</param>
public sealed record ShownRecord(CareerRecord Record, IReadOnlyList<ShownGoal> Goals, IReadOnlyList<CareerStep> Open, IReadOnlyList<CareerStep> Done, SavedInterests? Interests)
{
    public IEnumerable<ShownGoal> OpenGoals => Goals.Where(g => g.Goal.State is GoalState.Open);
}

/// <param name="Occupation">What the occupation is called.</param>
public sealed record ShownGoal(Goal Goal, SkillLabel? Occupation);
