using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <param name="Placement">Whose.</param>
/// <param name="Ticked">It was more than planned, and that is meant.</param>
public sealed record HoursEntry(Guid Placement, int Minutes, Attendance Attendance, bool Ticked = false);

/// <summary>Enters what pupils worked on one day; again as often as one likes until it is confirmed (S4, H5).</summary>
public sealed class RecordHours(CityDb db, ReadTimesheets read, Visitor visitor, Here here)
{
    public async Task<Outcome<PostSheet>> Run(Guid post, DateOnly day, IReadOnlyList<HoursEntry> entries, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await read.One(post, stop) is not { } sheet || !entries.All(e => sheet.Pupils.Any(p => p.Placement.Id == e.Placement)))
            return Refusal.NothingHere;
        var pupils = entries.Select(e => (Entry: e, Sheet: sheet.Pupils.First(p => p.Placement.Id == e.Placement))).ToList();
        if (Refusal.Of([TimesheetRules.NotYet(day, here.Today), .. pupils.Select(p => TimesheetRules.Confirmed(p.Sheet.Placement)), .. pupils.Select(p => Unfit(p.Entry, p.Sheet, sheet.Season, day))]) is { } refusal)
            return refusal;
        foreach (var (entry, pupil) in pupils)
        {
            var row = pupil.On(day);
            if (row is null)
                db.Add(row = new TimesheetRow { PlacementId = entry.Placement, Day = day });
            (row.Minutes, row.Attendance, row.EnteredById) = (entry.Attendance is Attendance.Worked ? entry.Minutes : 0, entry.Attendance, visitor.PersonId!.Value);
            if (pupil.Placement.State is PlacementState.Agreed)
            {
                pupil.Placement.State = PlacementState.Working;
                db.Record(new PlacementStarted(pupil.Pupil.Id, pupil.Placement.Id));
            }
        }
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate() || failure is DbUpdateConcurrencyException)
        {
            return VersionRules.Changed;
        }
        await together.Commit(stop);
        return (await read.One(post, stop))!;
    }

    private static Refusal? Unfit(HoursEntry entry, PupilSheet pupil, OneSeason season, DateOnly day) =>
        TimesheetRules.Unfit(pupil.Pupil.BirthDate!.Value, day, entry.Attendance is Attendance.Worked ? entry.Minutes : 0, entry.Ticked, pupil.Plan, pupil.Days.Select(d => (d.Day, d.Minutes)), season.Bands);
}

/// <summary>Says that the hours of a post are right; pupils may object for three days (S5).</summary>
public sealed class ConfirmHours(CityDb db, ReadTimesheets read, Visitor visitor, Here here)
{
    public async Task<Outcome<PostSheet>> Run(Guid post, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await read.One(post, stop) is not { } sheet)
            return Refusal.NothingHere;
        if (TimesheetRules.Incomplete(sheet, here.Today) is { } refusal)
            return refusal;
        foreach (var pupil in sheet.Pupils.Where(p => p.Placement.ConfirmedAt is null))
        {
            (pupil.Placement.ConfirmedAt, pupil.Placement.ConfirmedById, pupil.Placement.Objection) = (here.Now, visitor.PersonId, null);
            db.Record(new HoursConfirmed(pupil.Pupil.Id, pupil.Placement.Id, pupil.Minutes));
        }
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return sheet;
    }
}
