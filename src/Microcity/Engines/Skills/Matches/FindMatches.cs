using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What fits somebody here, in order, with every reason; for a person with a passport it is noted what was shown.</summary>
public sealed class FindMatches(ReadCityOpportunities opportunities, CitySettings settings, NoteMatches note, Here here)
{
    /// <summary>A list holds at most so many.</summary>
    public const int Longest = 100;

    /// <param name="most">1 to <see cref="Longest"/>.</param>
    public async Task<Found> Run(Skillset who, int most = 20, ViewerKind viewer = ViewerKind.Self, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, Longest);
        var city = await opportunities.Run(stop);
        var input = MatchInputs.Of(who, city.Skills);
        var cityOff = !(await settings.Of<SkillSettings>(stop)).Matching;
        if (cityOff || !who.MatchingOn)
            return new(city, who, input, Matching.Reason.MatchingOff, CityOff: cityOff);
        if (input.Skills.Count == 0)
            return new(city, who, input, Matching.Reason.EmptyPassport);

        var hash = Convert.ToHexStringLower(MatchInputs.Hash(input, city.Skills));
        var fits = city.WhatFits(input, hash, here.Today, most);
        if (who.PersonId is { } person)
            await note.Run(person, hash, [.. fits.List.Matches.Select(m => city[m.Match.SourceRef].Id)], viewer, stop);
        return new(city, who, input) { Fits = fits, InputHash = hash };
    }
}

/// <param name="City">What it was compared with.</param>
/// <param name="WhyNone">Why there is no list.</param>
/// <param name="CityOff">It is the city that switched matching off, not the person.</param>
public sealed record Found(CityOpportunities City, Skillset Who, MatchInput Input, Matching.Reason? WhyNone = null, bool CityOff = false)
{
    /// <summary>Null where there is no list.</summary>
    public WhatFits? Fits { get; init; }

    /// <summary>64 hexadecimal digits; empty where there is no list.</summary>
    public string InputHash { get; init; } = "";
}
