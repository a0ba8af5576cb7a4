using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What a change to another list would mean here, and the change itself.</summary>
[Needs(SkillPermissions.Manage), Says(At = "id=")]
public sealed class ChangeListPage(PlanUpgrade planUpgrade, UpgradeTaxonomy upgrade, TaxonomyVersions versions, Here here) : PageModel
{
    public TaxonomyVersion? Version { get; private set; }
    public UpgradePlan? Plan { get; private set; }
    public string List { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid? id, CancellationToken stop) =>
        await Load(id, stop) switch { null => Page(), { Kind: RefusalKind.NothingHere } => NotFound(), var refusal => Shown(refusal) };

    [Says(OnlyWith = "a second list", Refuses = [409])]
    public async Task<IActionResult> OnPost(Guid? id, List<string> accepted, CancellationToken stop)
    {
        var done = await upgrade.Run(id, accepted.ToHashSet(), stop);
        if (done.Done)
            return Redirect("~/work/taxonomy?done=used");
        await Load(id, stop);
        return this.Refuse(done.Refusal);
    }

    /// <summary>The successor as the next list calls it.</summary>
    public string NameOf(string uri)
    {
        var (next, at) = (Plan!.Next, Plan.Next.Find(uri)!.Value);
        return next.Label(at, here.Language) ?? next.Label(at, "en") ?? uri;
    }

    private async Task<Refusal?> Load(Guid? id, CancellationToken stop)
    {
        Version = id is { } known ? await versions.Find(known, stop) : null;
        List = ListName.Of(here.Say, Version?.Name ?? StarterTaxonomy.Version);
        var planned = await planUpgrade.Run(id, stop);
        Plan = planned.Value;
        return planned.Refusal;
    }

    // To look at the list that is in use is no mistake; the page says so and shows what it holds.
    private PageResult Shown(Refusal refusal)
    {
        ViewData[RefusedPage.Key] = refusal;
        return Page();
    }
}
