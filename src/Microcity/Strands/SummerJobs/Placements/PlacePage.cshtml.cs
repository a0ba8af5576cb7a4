using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>One's summer places, and a ward's: when, where, the hours as they were entered, and a way to say that they are wrong.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class PlacePage(CityDb db, Visitor visitor, ReadGuardians guardians, ReadTimesheets read, ObjectToHours objecting, Here here) : PageModel
{
    public IReadOnlyList<PostSheet> Places { get; private set; } = [];

    public bool Objected { get; private set; }

    [BindProperty]
    public string? What { get; set; }

    /// <summary>Which place is objected to.</summary>
    public Guid? About { get; private set; }

    public async Task OnGet(bool objected, CancellationToken stop)
    {
        Objected = objected;
        await Load(stop);
    }

    [Says(At = "placement=<uuid>", Body = "what=On Monday it was seven hours.", OnlyWith = "a summer place", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid placement, CancellationToken stop)
    {
        var done = await objecting.Run(placement, What, stop);
        if (done.Done)
            return LocalRedirect("~/summer/place?objected=true");
        db.ChangeTracker.Clear();
        About = placement;
        await Load(stop);
        return Places.Any(p => p.Pupils[0].Placement.Id == placement) ? this.Refuse(done.Refusal) : NotFound();
    }

    public bool MayObject(PupilSheet pupil) => TimesheetRules.ObjectionOver(pupil.Placement, here.Now) is null;

    private async Task Load(CancellationToken stop)
    {
        var self = visitor.PersonId!.Value;
        var whose = (await guardians.Wards(self, stop)).Select(w => w.Ward.Id).Append(self).ToList();
        var placed = await db.Set<Placement>().Join(db.Set<Application>().Where(a => whose.Contains(a.ApplicantId)), p => p.ApplicationId, a => a.Id, (placement, a) => new { placement, a.CallId }).OrderByDescending(p => p.placement.Id).Take(10).ToListAsync(stop);
        List<PostSheet> places = [];
        foreach (var one in placed)
            places.Add(await read.Of(one.placement, one.CallId, stop));
        Places = [.. places.Where(p => p.Pupils.Count == 1)];
    }
}
