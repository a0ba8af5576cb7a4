using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How somebody stands to one opening, with every reason and what would change it (rules 22 and 23).</summary>
public sealed class ExplainMatch(ReadCityOpportunities opportunities, CitySettings settings, Here here)
{
    /// <returns>Refused as unknown if it is not open.</returns>
    public async Task<Outcome<Explained>> Run(Skillset who, Guid opportunity, CancellationToken stop = default)
    {
        var city = await opportunities.Run(stop);
        if (city.Find(opportunity) is not { } line || line.OpenUntil < here.Today)
            return Refusal.NothingHere;
        var input = MatchInputs.Of(who, city.Skills);
        var cityOff = !(await settings.Of<SkillSettings>(stop)).Matching;
        var asked = city.Input(line);
        return new Explained(city, who, line, Match(city.Skills, input, asked, off: cityOff || !who.MatchingOn), cityOff) { InputHash = Convert.ToHexStringLower(MatchInputs.Hash(input, city.Skills)) };
    }

    /// <summary>With matching off nobody is compared: only what is asked for is told.</summary>
    public static Match Match(CitySkills skills, MatchInput input, OpportunityInput asked, bool off) => off
        ? Explain.One(skills.Similarity, input with { Skills = [] }, asked) switch
        {
            Excluded excluded => excluded,
            var match => new CannotBeScored { SourceRef = match.SourceRef, Conditions = match.Conditions, Parts = match.Parts, Reason = Matching.Reason.MatchingOff },
        }
        : Explain.One(skills.Similarity, input, asked);
}

/// <param name="CityOff">It is the city that switched matching off, not the person.</param>
public sealed record Explained(CityOpportunities City, Skillset Who, OpportunityLine Line, Match Match, bool CityOff)
{
    /// <summary>64 hexadecimal digits.</summary>
    public required string InputHash { get; init; }
}
