using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>An occupation: what it needs, what the reader has of it, where it is asked for here, what teaches the rest.</summary>
[OpenToAll, Says(At = "id=00cee175-1376-43fb-9f02-ba3d7a910a58")]
public sealed class OccupationPage(ReadSkillset skillset, ReadCityOpportunities opportunities, CitySettings settings, Here here) : PageModel
{
    private const int Few = 6;

    public CityOpportunities City { get; private set; } = null!;

    public int Occupation { get; private set; }

    public Fit Fit { get; private set; } = null!;

    /// <summary>Something is known of the reader and may be compared.</summary>
    public bool Compared { get; private set; }

    public IReadOnlyList<OpportunityLine> Openings { get; private set; } = [];

    /// <summary>What teaches a skill the reader lacks, with those skills.</summary>
    public IReadOnlyList<(OpportunityLine Line, IReadOnlyList<int> Skills)> Courses { get; private set; } = [];

    public IReadOnlyList<int> Related { get; private set; } = [];

    public async Task<IActionResult> OnGet(string id, CancellationToken stop)
    {
        City = await opportunities.Run(stop);
        if (OccupationAddress.Find(City.Skills, id) is not { } occupation)
            return NotFound();
        Occupation = occupation;
        var who = await skillset.Run(stop);
        var off = !who.MatchingOn || !(await settings.Of<SkillSettings>(stop)).Matching;
        var input = MatchInputs.Of(who, City.Skills);
        var match = ExplainMatch.Match(City.Skills, input, OccupationInput.Of(City.Skills, occupation), off);
        Fit = Skills.Fit.Of(match, Name, []);
        Compared = !off && input.Skills.Count > 0;
        Openings = [.. City.In(occupation, here.Today)];
        Courses = Teaching(match);
        Related = City.Skills.IsLocal(occupation) ? [] : RelatedOccupations.Of(City.Skills.View, occupation, Few);
        return Page();
    }

    public string Uri => City.Skills.Uri(Occupation);

    public SkillLabel Name(int concept) => City.Skills.Label(concept, here.Language);

    public string? Description => City.Skills.Description(Occupation, here.Language);

    private IReadOnlyList<(OpportunityLine, IReadOnlyList<int>)> Teaching(Match match) =>
    [
        .. match.Parts.Where(p => FitRules.State(p) is not FitState.Have).Select(p => p.Asked.Skill!.Value)
            .SelectMany(s => City.Teaching(s, here.Today).Select(l => (Line: l, Skill: s)))
            .GroupBy(x => x.Line.Ref)
            .OrderByDescending(x => x.Count())
            .ThenBy(x => x.Key, StringComparer.Ordinal)
            .Take(Few)
            .Select(x => (City[x.Key], (IReadOnlyList<int>)[.. x.Select(y => y.Skill)])),
    ];
}
