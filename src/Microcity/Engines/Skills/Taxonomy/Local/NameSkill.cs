using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Gives a concept a name in the city's language where the list has none, or changes a name given here.</summary>
public sealed class NameSkill(CityDb db, CityContext city, ReadCitySkills read, CitySkillsCache cache)
{
    public async Task<Outcome<GivenName>> Run(string uri, string language, string name, CancellationToken stop = default)
    {
        var skills = await read.Run(stop);
        if (skills.View.Find(uri) is not { } concept)
            return skills.Unknown(uri);
        if (Refusal.Of(
            LocalSkillRules.Name("name", name),
            LocalSkillRules.UnknownLanguage(language),
            LocalSkillRules.Named(skills.View.Label(concept, language))) is { } refusal)
            return refusal;
        var row = await db.Set<GivenName>().FirstOrDefaultAsync(n => n.Uri == uri && n.Language == language, stop);
        if (row is null)
            db.Add(row = new GivenName { Uri = uri, Language = language, Text = name.Trim() });
        row.Text = name.Trim();
        db.Record(new SkillNamed(ConceptCode.Of(uri), language));
        await db.SaveChangesAsync(stop);
        cache.Forget(city.City.Id);
        return row;
    }
}

/// <summary>A concept got a name in a language in which the list has none.</summary>
[Fact("skill-named", 1, "skills.fact.skill-named")]
public sealed record SkillNamed([Object("concept")] Code Concept, Code Language) : Fact;
