using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Skills list: which lists are here, import, what waits for a word after a change.</summary>
[Needs(SkillPermissions.Manage), RequestSizeLimit(LargestUpload)]
public sealed class TaxonomyPage(
    CityDb db, CityContext city, Here here, ReadCitySkills read, TaxonomyVersions versions,
    StartLongJob start, TakeLabels takeLabels, UndoUpgrade undo, SettleByName settle) : PageModel
{
    private const int LargestUpload = 128 << 20;

    public IReadOnlyList<ListRow> Lists { get; private set; } = [];
    public IReadOnlyList<MoveRow> Moves { get; private set; } = [];
    public bool OnStarter { get; private set; }
    public DateOnly? UndoUntil { get; private set; }
    public string? Done { get; private set; }
    public string Slug => city.City.Slug;

    public Task OnGet(string? done, CancellationToken stop)
    {
        Done = done switch
        {
            "used" => here.Say["skills.lists.done-used"],
            "undone" => here.Say["skills.lists.done-undone"],
            "settled" => here.Say["skills.lists.done-settled"],
            "labels" => here.Say["skills.lists.done-labels"],
            _ => null,
        };
        return Load(stop);
    }

    [Says(OnlyWith = "the official download", Refuses = [422])]
    public async Task<IActionResult> OnPostImport(List<IFormFile> files, CancellationToken stop)
    {
        if (files.Count == 0)
            return await Say(EscoReasons.Nothing, stop);
        var job = await start.Run(DownloadImport.Kind, [.. files.Select(f => new JobFile(Path.GetFileName(f.FileName), f.Length, f.OpenReadStream))], stop: stop);
        return Redirect($"~/progress/{job}");
    }

    [Says(OnlyWith = "a file with names", Refuses = [422])]
    public async Task<IActionResult> OnPostLabels(IFormFile? labels, CancellationToken stop)
    {
        var taken = labels is null ? EscoReasons.Nothing : await takeLabels.Run(labels.FileName, labels.OpenReadStream(), stop);
        return taken.Done ? RedirectToPage(new { done = "labels" }) : await Say(taken.Refusal, stop);
    }

    [Says(OnlyWith = "a change of list in the last 30 days", Refuses = [409])]
    public async Task<IActionResult> OnPostUndo(CancellationToken stop)
    {
        var undone = await undo.Run(stop);
        return undone.Done ? RedirectToPage(new { done = "undone" }) : await Say(undone.Refusal, stop);
    }

    [Says(OnlyWith = "a skill that a newer list dropped", Refuses = [409, 422])]
    public async Task<IActionResult> OnPostSettle(Guid id, string? name, bool keep, CancellationToken stop)
    {
        var settled = await settle.Run(id, keep ? null : name ?? "", here.Language, stop);
        return settled.Done ? RedirectToPage(new { done = "settled" }) : await Say(settled.Refusal, stop);
    }

    private async Task<IActionResult> Say(Refusal refusal, CancellationToken stop)
    {
        await Load(stop);
        return this.Refuse(refusal);
    }

    private async Task Load(CancellationToken stop)
    {
        var (skills, current) = (await read.Run(stop), await read.Version(stop));
        OnStarter = skills.View.Version == StarterTaxonomy.Version;
        Lists =
        [
            .. (await versions.All(stop)).Select(v => new ListRow(v.Id, v.Name, v.Languages, v.Counts, v.Warnings, v.Id == current)),
            ListRow.Starter(current is null),
        ];
        var last = await db.Set<CityTaxonomy>().AsNoTracking().OrderByDescending(t => t.Since).FirstOrDefaultAsync(stop);
        UndoUntil = UpgradeRules.NoUndo(last, here.Now) is null ? here.DayOf(last!.Since).AddDays(UpgradeRules.UndoDays) : null;
        var waiting = await db.Set<ConceptMove>().AsNoTracking().Where(m => m.State == MoveState.Waiting).OrderByDescending(m => m.Score).ToListAsync(stop);
        Moves = [.. waiting.Select(m => new MoveRow(m.Id, Name(skills, m.OldUri)!, m.NewUri is { } next ? Name(skills, next) : null))];
    }

    private SkillLabel? Name(CitySkills skills, string uri) => skills.Find(uri) is { } concept ? skills.Label(concept, here.Language) : null;
}

/// <param name="Id">Null for the starter list.</param>
public sealed record ListRow(Guid? Id, string Name, string Languages, TaxonomyCounts Counts, IReadOnlyList<TaxonomyWarning> Warnings, bool Current)
{
    public static ListRow Starter(bool current)
    {
        var view = StarterTaxonomy.View;
        int Of(ConceptKind kind) => view.Of(kind).Count();
        var counts = new TaxonomyCounts
        {
            Skills = Of(ConceptKind.Skill), Occupations = Of(ConceptKind.Occupation), SkillGroups = Of(ConceptKind.SkillGroup), IscoGroups = Of(ConceptKind.IscoGroup),
        };
        return new(null, view.Version, string.Join(',', view.Languages), counts, [], current);
    }
}

/// <param name="New">The proposed successor, if one comes near.</param>
public sealed record MoveRow(Guid Id, SkillLabel Old, SkillLabel? New);
