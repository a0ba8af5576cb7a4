using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>The one job list: posts, summer posts, internships and adverts from elsewhere.</summary>
[OpenToAll]
public sealed class JobsPage(ReadCityOpportunities opportunities, ReadSkillset skillset, CitySettings settings, Here here) : PageModel
{
    private const int OnePage = 20;
    private const int Nearest = 4;

    [BindProperty(SupportsGet = true)]
    public JobFilter Filter { get; set; } = new();

    public CityOpportunities City { get; private set; } = null!;

    public IReadOnlyList<OpportunityLine> All { get; private set; } = [];

    public IReadOnlyList<MatchRow> Rows { get; private set; } = [];

    /// <summary>Where nothing is found: what asks for the skills that the words speak of.</summary>
    public IReadOnlyList<OpportunityLine> Near { get; private set; } = [];

    public IReadOnlyList<string> Places { get; private set; } = [];

    public Pages Pages { get; private set; } = new(1, 1);

    public bool KnowsSkills { get; private set; }

    public int FreePlaces => All.Sum(l => l.Free ?? 1);

    public DateOnly Today => here.Today;

    public async Task OnGet(CancellationToken stop)
    {
        City = await opportunities.Run(stop);
        All = Filter.Of(City, here.Today);
        Places = [.. City.All.Where(l => !l.Teaches && here.Today <= l.OpenUntil).Select(l => l.Place).OfType<string>().Distinct().Order(StringComparer.Create(here.Say.Culture, ignoreCase: true))];
        var last = Math.Max(1, (All.Count + OnePage - 1) / OnePage);
        Pages = new(Math.Clamp(Filter.Page, 1, last), last);
        var fit = await Fit(stop);
        Rows = [.. All.Skip((Pages.Page - 1) * OnePage).Take(OnePage).Select(l => new MatchRow(l, fit?.Invoke(l)))];
        if (All.Count == 0 && !string.IsNullOrWhiteSpace(Filter.Words))
            Near = [.. City.Skills.Search(Filter.Words, here.Language, ConceptKind.Skill, Nearest).SelectMany(s => City.Asking(s, here.Today)).DistinctBy(l => l.Id).Take(Nearest)];
    }

    /// <summary>Where one can wait for what was looked for; null where it is more than words or an occupation.</summary>
    public string? Wait => Filter switch
    {
        { Words.Length: > 0 and <= 80 } => TellMeTopics.Link(SkillTopics.Jobs, Filter.Words.Trim()),
        { Occupation.Length: > 0 } when OccupationAddress.Find(City.Skills, Filter.Occupation) is { } found => TellMeTopics.Link(SkillTopics.Occupation, City.Skills.Uri(found)),
        _ => null,
    };

    /// <summary>The occupation that the list is narrowed to.</summary>
    public SkillLabel? Occupation =>
        !string.IsNullOrEmpty(Filter.Occupation) && OccupationAddress.Find(City.Skills, Filter.Occupation) is { } found ? City.Skills.Label(found, here.Language) : null;

    private async Task<Func<OpportunityLine, Fit>?> Fit(CancellationToken stop)
    {
        var who = await skillset.Run(stop);
        var input = MatchInputs.Of(who, City.Skills);
        KnowsSkills = input.Skills.Count > 0;
        if (!KnowsSkills || !who.MatchingOn || !(await settings.Of<SkillSettings>(stop)).Matching)
            return null;
        return line => Skills.Fit.Of(
            ExplainMatch.Match(City.Skills, input, City.Input(line), off: false), s => City.Skills.Label(s, here.Language), [.. line.Phrases.Select(p => new SkillLabel(p, ""))]);
    }
}
