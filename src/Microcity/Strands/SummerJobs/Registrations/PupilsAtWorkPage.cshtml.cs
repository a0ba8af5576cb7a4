using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Pupils of a summer who have to be looked at: where they live and learn, confirmed in one go, and those who may be in twice.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class PupilsAtWorkPage(CityDb db, ReadSeason seasons, ReadPupils pupils, ConfirmPupils confirm, NoteMinorRead note, Here here) : PageModel
{
    private const int Most = 100;

    public OneSeason Season { get; private set; } = null!;

    public IReadOnlyList<PupilLine> Unconfirmed { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<PupilLine>> Twins { get; private set; } = [];

    public string? Done { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = SummerAtWorkPage.OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, int? done, CancellationToken stop)
    {
        Done = done is { } count ? here.Say.Count("summer-jobs.pupils.done", count) : null;
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "fact=Resident&holds=true&pupil=<uuid>", OnlyWith = SummerAtWorkPage.OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, PupilFact fact, bool holds, List<Guid> pupil, CancellationToken stop)
    {
        var changed = await confirm.Run(id, pupil, fact, holds, stop);
        if (changed.Done)
            return LocalRedirect($"~/work/summer/{id}/pupils?done={changed.Value}");
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(changed.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await seasons.Run(id, stop) is not { } season)
            return false;
        (Season, Unconfirmed, Twins) = (season, await pupils.Unconfirmed(season, Most, stop), await pupils.Twins(season, stop));
        await note.Run([.. Unconfirmed.Concat(Twins.SelectMany(t => t)).Select(p => p.Person)], "summer-jobs.pupils", stop);
        return true;
    }
}
