using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Name this skill: what people here see in English, most seen first, named on the spot.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class NamesPage(SkillsToName toName, NameSkill nameSkill, Here here) : PageModel
{
    private const int Shown = 30;

    public IReadOnlyList<Unnamed> Waiting { get; private set; } = [];
    public string? Done { get; private set; }
    public string? Uri { get; private set; }
    public string? Name { get; private set; }
    public string Language => here.Profile?.Languages[0] ?? "en";

    public async Task OnGet(bool done, CancellationToken stop)
    {
        Done = done ? here.Say["skills.names.done"] : null;
        Waiting = await toName.Run(Shown, stop);
    }

    [Says(OnlyWith = "an imported list", Refuses = [400, 409, 422])]
    public async Task<IActionResult> OnPost(string? uri, string? name, CancellationToken stop)
    {
        (Uri, Name) = (uri, name);
        var named = await nameSkill.Run(uri ?? "", Language, name ?? "", stop);
        if (named.Done)
            return RedirectToPage(new { done = true });
        Waiting = await toName.Run(Shown, stop);
        return this.Refuse(named.Refusal);
    }
}
