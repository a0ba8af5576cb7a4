using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>What fits: work, courses and next steps for whoever looks, each in words; never an empty end.</summary>
[OpenToAll]
public sealed class MatchesPage(FindMatches find, ReadSkillset skillset, Here here) : PageModel
{
    public const int First = 10, More = 40;

    public Found Found { get; private set; } = null!;

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    public int Most => Show == "more" ? More : First;

    public async Task OnGet(CancellationToken stop) =>
        Found = await find.Run(await skillset.Run(stop), Most, stop: stop);

    public Soon? Soon => Found.Fits is { } fits ? fits.Soon : SoonRules.Choose(Found.City, Found.Input, null, [], here.Today);

    public MatchRow Row(Match match, bool somethingDifferent = false)
    {
        var line = Found.City[match.SourceRef];
        return new(line, Fit(line, match), somethingDifferent, match is CannotBeScored cannot ? FitWords.WhyNot(cannot.Reason, cityOff: false, here.Say).Why : null);
    }

    public SkillLabel Name(int skill) => Found.City.Skills.Label(skill, here.Language);

    private Fit Fit(OpportunityLine line, Match match) => Skills.Fit.Of(match, Name, [.. line.Phrases.Select(p => new SkillLabel(p, ""))]);
}
