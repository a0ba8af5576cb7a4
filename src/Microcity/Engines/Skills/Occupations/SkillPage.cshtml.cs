using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>A skill: what it is, what teaches it here, who asks for it, which occupations need it.</summary>
[OpenToAll]
public sealed class SkillPage(ReadCityOpportunities opportunities, Here here) : PageModel
{
    private const int Most = 8;

    public CityOpportunities City { get; private set; } = null!;

    public int Skill { get; private set; }

    public IReadOnlyList<OpportunityLine> Courses { get; private set; } = [];

    /// <summary>The first to close first.</summary>
    public IReadOnlyList<OpportunityLine> Openings { get; private set; } = [];

    /// <summary>Those named in the reader's language come first.</summary>
    public IReadOnlyList<int> Occupations { get; private set; } = [];

    [Says(At = "id=60ff3eac-7d4d-4e51-87b8-74c3b5d62498", Refuses = [404])]
    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        City = await opportunities.Run(stop);
        if (SkillAddress.Find(City.Skills, id) is not { } skill)
            return NotFound();
        Skill = skill;
        Courses = [.. City.Teaching(skill, here.Today)];
        Openings = [.. City.Asking(skill, here.Today).OrderBy(l => l.OpenUntil).ThenBy(l => l.Ref, StringComparer.Ordinal).Take(Most)];
        Occupations = City.Skills.IsLocal(skill) ? [] : [.. City.Skills.View.EssentialFor[skill].ToArray().OrderBy(o => Name(o).Language != here.Language).ThenBy(o => Name(o).Text, StringComparer.Create(here.Say.Culture, true)).Take(Most)];
        return Page();
    }

    public SkillLabel Name(int concept) => City.Skills.Label(concept, here.Language);
}
