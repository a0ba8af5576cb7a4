using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Skills of the city's own.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class OwnSkillsPage(CityDb db, ReadCitySkills read, AddLocalSkill add, RetireLocalSkill retire, Here here) : PageModel
{
    public IReadOnlyList<OwnSkill> Own { get; private set; } = [];
    public string? LabelLv { get; private set; }
    public string? LabelEn { get; private set; }
    public string? Description { get; private set; }
    public string? Link { get; private set; }
    public string? To { get; private set; }

    /// <param name="words">What people here call a skill that the list does not have.</param>
    public Task OnGet(string? words, CancellationToken stop)
    {
        if (here.Language == "lv")
            LabelLv = words;
        else
            LabelEn = words;
        return Load(stop);
    }

    [Says(Body = "labelLv=tīklu lāpīšana&labelEn=mending nets", Refuses = [400, 409, 422])]
    public async Task<IActionResult> OnPostAdd(string? labelLv, string? labelEn, string? description, string? link, string? to, CancellationToken stop)
    {
        (LabelLv, LabelEn, Description, Link, To) = (labelLv, labelEn, description, link, to);
        var links = new List<(LinkKind, string)>();
        if (LinkName.Parse(link) is { } kind)
        {
            var skills = await read.Run(stop);
            if (FindByName.Run(skills, to ?? "", here.Language, null) is not { } concept)
                return await Refused(skills.Unknown(to ?? ""), stop);
            links.Add((kind, skills.Uri(concept)));
        }
        var added = await add.Run(labelEn ?? "", labelLv ?? "", description ?? "", links, stop);
        return added.Done ? RedirectToPage() : await Refused(added.Refusal, stop);
    }

    [Says(OnlyWith = "a skill of the city's own", Refuses = [404])]
    public async Task<IActionResult> OnPostRetire(Guid id, CancellationToken stop)
    {
        var retired = await retire.Run(id, stop);
        return retired.Done ? RedirectToPage() : await Refused(retired.Refusal, stop);
    }

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken stop)
    {
        await Load(stop);
        return this.Refuse(refusal);
    }

    private async Task Load(CancellationToken stop)
    {
        var skills = await read.Run(stop);
        var links = (await db.Set<LocalLink>().AsNoTracking().ToListAsync(stop)).ToLookup(l => l.LocalSkillId);
        var rows = await db.Set<LocalSkill>().AsNoTracking().OrderByDescending(s => s.CreatedAt).ToListAsync(stop);
        Own =
        [
            .. rows.Where(s => skills.View.Find(s.Uri) is null).Select(s => new OwnSkill(
                s.Id,
                here.Language == "lv" && s.LabelLv.Length > 0 ? s.LabelLv : s.LabelEn,
                here.Language == "lv" ? s.LabelEn : s.LabelLv,
                s.RetiredAt is not null,
                [.. links[s.Id].Where(l => skills.Find(l.ConceptUri) is not null).Select(l => (l.Kind, skills.Label(skills.Find(l.ConceptUri)!.Value, here.Language)))])),
        ];
    }
}

public sealed record OwnSkill(Guid Id, string Name, string OtherName, bool Retired, IReadOnlyList<(LinkKind Kind, SkillLabel To)> Links);
