using Microcity.Matching;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Occupations: by a word, by field, or those most asked for here.</summary>
[OpenToAll]
public sealed class OccupationsPage(ReadCityOpportunities opportunities, Here here) : PageModel
{
    private const int Most = 100, FirstShown = 12;

    private CityOpportunities city = null!;
    private OccupationFields fields = null!;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Code of a field, such as <c>72</c>.</summary>
    [FromQuery]
    public string? Field { get; set; }

    public string Version => city.Skills.View.Version;

    /// <summary>What is listed: found by the words, in the field, or else asked for here.</summary>
    public IReadOnlyList<int> Listed { get; private set; } = [];

    public IReadOnlyList<(string Code, SkillLabel Name)> Fields { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        city = await opportunities.Run(stop);
        fields = OccupationFields.Of(city.Skills);
        Fields = [.. fields.Fields.Select(f => (city.Skills.View.Code(f)!, Name(f)))];
        Listed = !string.IsNullOrWhiteSpace(Words) ? city.Skills.Search(Words, here.Language, ConceptKind.Occupation, Most)
            : fields.Fields.Where(f => city.Skills.View.Code(f) == Field).Select(f => (int?)f).FirstOrDefault() is { } field ? ByName(fields.In(field))
            : [.. city.All.Where(l => l is { Occupation: not null, Teaches: false } && here.Today <= l.OpenUntil).GroupBy(l => l.Occupation!.Value)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(FirstShown).Select(g => g.Key)];
    }

    public SkillLabel Name(int concept) => city.Skills.Label(concept, here.Language);

    public string? Description(int occupation) => city.Skills.Description(occupation, here.Language);

    public string Address(int occupation) => "~/learn/occupations/" + OccupationAddress.Of(city.Skills.Uri(occupation));

    public int OpenHere(int occupation) => city.In(occupation, here.Today).Count();

    private IReadOnlyList<int> ByName(IEnumerable<int> occupations) =>
        [.. occupations.OrderBy(o => Name(o).Text, StringComparer.Create(here.Say.Culture, ignoreCase: true)).Take(Most)];
}
