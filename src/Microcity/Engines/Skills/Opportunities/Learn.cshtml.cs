using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What fits me, what occupations there are, and every course, workshop and mentor here.</summary>
[OpenToAll]
public sealed class LearnPage(ReadCityOpportunities opportunities, Here here) : PageModel
{
    private const int MostNamed = 4;

    [BindProperty(SupportsGet = true)]
    public CourseFilter Filter { get; set; } = new();

    public CityOpportunities City { get; private set; } = null!;

    public IReadOnlyList<MatchRow> Rows { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task OnGet(CancellationToken stop)
    {
        City = await opportunities.Run(stop);
        Rows = [.. Filter.Of(City, here.Today).Select(l => new MatchRow(l, Note: Teaches(l)))];
    }

    private string? Teaches(OpportunityLine line)
    {
        var names = CityOpportunities.TaughtIn(City.Input(line)).Select(t => City.Skills.Label(t.Skill, here.Language)).Where(n => n.Language == here.Language).Take(MostNamed).Select(n => n.Text).ToList();
        return names.Count == 0 ? null : here.Say["skills.learn.teaches", ("skills", string.Join(", ", names))];
    }
}
