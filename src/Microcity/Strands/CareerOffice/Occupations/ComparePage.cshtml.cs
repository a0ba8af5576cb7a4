using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>Up to three occupations beside each other: what differs first, what is equal folded away.</summary>
[OpenToAll, Says(At = "o=00cee175-1376-43fb-9f02-ba3d7a910a58&o=f2b15a0e-e65a-438a-affb-29b9d50b77d1", Refuses = [404])]
public sealed class ComparePage(ReadOccupation read, ReadCitySkills cities, Here here) : PageModel
{
    public const int Most = 3;

    [FromQuery(Name = "o")]
    public string[] Ids { get; set; } = [];

    /// <summary>A word to look for one more.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<OccupationFacts> Compared { get; private set; } = [];

    public IReadOnlyList<(string Id, SkillLabel Name)> Found { get; private set; } = [];

    public IReadOnlyList<CompareRow> Rows { get; private set; } = [];

    public string Version { get; private set; } = "";

    /// <summary>One too many: somebody has to say which is to go.</summary>
    public bool TooMany => Compared.Count > Most;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var skills = await cities.Run(stop);
        Version = skills.View.Version;
        var known = Ids.Distinct().Take(Most + 1).Select(id => OccupationAddress.Find(skills, id)).ToList();
        if (known.Contains(null))
            return NotFound();
        var all = new List<OccupationFacts>();
        foreach (var occupation in known)
            all.Add(await read.Run(occupation!.Value, stop));
        Compared = all;
        Rows = CompareRow.Of(all, skills, here);
        if (!string.IsNullOrWhiteSpace(Words))
            Found = [.. skills.Search(Words, here.Language, Matching.ConceptKind.Occupation, 8).Where(o => !known.Contains(o)).Select(o => (OccupationAddress.Of(skills.Uri(o)), skills.Label(o, here.Language)))];
        return Page();
    }

    public string With(string id) => Address(Compared.Select(c => c.Id).Append(id));

    public string Without(string id) => Address(Compared.Select(c => c.Id).Where(c => c != id));

    private static string Address(IEnumerable<string> ids) => "~/learn/compare" + QueryString.Create(ids.Select(i => KeyValuePair.Create("o", (string?)i)));
}

/// <summary>One thing that is said of each.</summary>
public sealed record CompareRow(string Label, IReadOnlyList<string> Cells)
{
    private const int SkillsNamed = 5;

    public bool Equal => Cells.Distinct().Count() <= 1;

    public static IReadOnlyList<CompareRow> Of(IReadOnlyList<OccupationFacts> all, CitySkills skills, Here here)
    {
        var say = here.Say;
        var shared = all.Count < 2 ? [] : all.Skip(1).Aggregate(all[0].Essential.ToHashSet(), (s, o) => [.. s.Intersect(o.Essential)]);
        return
        [
            new(say["career-office.occupation.areas"], [.. all.Select(o => o.AreaNames(say))]),
            .. all.Any(o => o.Fit is not null) ? [new CompareRow(say["career-office.compare.fit"], [.. all.Select(o => o.Fit is { } f ? InterestWords.Band(f, say) : "–")])] : Array.Empty<CompareRow>(),
            new(say["career-office.occupation.route"], [.. all.Select(o => o.Route is { } r ? WaysIn.Words(r, say) : say["career-office.occupation.unknown"])]),
            new(say["career-office.occupation.number"], [.. all.Select(o => o.SoughtWords(say))]),
            new(say["career-office.compare.open"], [.. all.Select(o => say.Count("career-office.compare.openings", o.Open))]),
            new(say["career-office.compare.courses"], [.. all.Select(o => say.Count("career-office.compare.course-count", o.Courses))]),
            new(say["career-office.compare.own-skills"], [.. all.Select(o => Names(o.Essential.Where(s => !shared.Contains(s))))]),
            .. shared.Count > 0 ? [new CompareRow(say["career-office.compare.shared-skills"], [.. all.Select(_ => Names(shared))])] : Array.Empty<CompareRow>(),
        ];

        string Names(IEnumerable<int> some) => string.Join(", ", some.Select(s => skills.Label(s, here.Language)).OrderBy(l => l.Language != here.Language).Take(SkillsNamed).Select(l => l.Text)) is { Length: > 0 } names ? names : "–";
    }
}
