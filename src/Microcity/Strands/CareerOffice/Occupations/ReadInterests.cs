using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.CareerOffice;

/// <summary>The occupations of the city's list with what they are about, and whether there is something of them here now.</summary>
public sealed class ReadInterests(ReadCityOpportunities opportunities, InterestsInMemory interests, InstallationDb installation, Here here)
{
    private const int GroupDigits = 3;

    public async Task<CityInterests> Run(CancellationToken stop = default)
    {
        var city = await opportunities.Run(stop);
        var (taught, known) = (Taught(city), await interests.Of(city.Skills.View, installation, stop));
        var all = new List<InterestedOccupation>();
        foreach (var occupation in city.Skills.View.Of(ConceptKind.Occupation).Where(city.Skills.Offered))
        {
            if (known.TryGetValue(city.Skills.Uri(occupation), out var about))
                all.Add(new(city.Skills.Uri(occupation), about.Values, Group(city.Skills.Code(occupation)), taught.Contains(occupation) || city.In(occupation, here.Today).Any()));
        }
        return new(city, all, known);
    }

    private static string Group(string? code) => code is { Length: >= GroupDigits } ? code[..GroupDigits] : code ?? "";

    // Occupations that cannot do without a skill that is taught here and can be joined today.
    private HashSet<int> Taught(CityOpportunities city) =>
        [.. city.All.Where(l => l.Teaches && here.Today <= l.OpenUntil).SelectMany(l => CityOpportunities.TaughtIn(city.Input(l))).Select(t => t.Skill).Distinct()
            .Where(s => !city.Skills.IsLocal(s)).SelectMany(s => city.Skills.View.EssentialFor[s].ToArray())];
}

public sealed record CityInterests(CityOpportunities City, IReadOnlyList<InterestedOccupation> Occupations, IReadOnlyDictionary<string, KnownInterests> Known);
