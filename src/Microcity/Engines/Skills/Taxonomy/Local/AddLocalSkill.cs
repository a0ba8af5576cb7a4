using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Adds a skill that the list does not have and people here speak of.</summary>
public sealed class AddLocalSkill(CityDb db, CityContext city, ReadCitySkills read, CitySkillsCache cache, TimeProvider clock)
{
    public const string Home = "urn:microcity:local/";

    /// <param name="links">How it stands to concepts of the list.</param>
    public async Task<Outcome<LocalSkill>> Run(
        string labelEn, string labelLv, string description, IReadOnlyList<(LinkKind Kind, string Uri)> links, CancellationToken stop = default)
    {
        var skills = await read.Run(stop);
        if (Refusal.Of(
            LocalSkillRules.Unnamed(labelEn, labelLv),
            LocalSkillRules.Taken(Same(skills, labelEn, "en"), labelEn),
            LocalSkillRules.Taken(Same(skills, labelLv, "lv"), labelLv),
            LocalSkillRules.Links(links),
            Refusal.Of([.. links.Where(l => skills.Find(l.Uri) is null).Select(l => skills.Unknown(l.Uri))])) is { } refusal)
            return refusal;
        var id = Ids.Next(clock.GetUtcNow().UtcDateTime);
        var skill = new LocalSkill { Id = id, Uri = Home + id, LabelEn = labelEn.Trim(), LabelLv = labelLv.Trim(), Description = description.Trim() };
        db.Add(skill);
        db.AddRange(links.Select(l => new LocalLink { LocalSkillId = id, Kind = l.Kind, ConceptUri = l.Uri }));
        db.Record(new LocalSkillAdded(ConceptCode.Of(skill.Uri)));
        await using var together = await db.Together(stop);
        await db.SaveChangesAsync(stop);
        await Tie(skill, stop);
        await together.Commit(stop);
        cache.Forget(city.City.Id);
        return skill;
    }

    /// <summary>Openings that ask for it in just these words ask for the skill from now on.</summary>
    private async Task Tie(LocalSkill skill, CancellationToken stop)
    {
        string?[] names = [Folding.Fold(skill.LabelEn), Folding.Fold(skill.LabelLv)];
        var meant = db.Set<Requirement>().Where(r => r.ConceptUri == null && names.Contains(r.PhraseKey));
        if (!await meant.AnyAsync(stop))
            return;
        await OpportunityStamp.Raise(db, stop);
        await meant.ExecuteUpdateAsync(r => r.SetProperty(x => x.ConceptUri, skill.Uri).SetProperty(x => x.PhraseKey, (string?)null), stop);
    }

    /// <summary>The name of a skill that is called the very same already.</summary>
    private static string? Same(CitySkills skills, string name, string language)
    {
        var folded = Folding.Fold(name);
        return skills.Search(name, language, ConceptKind.Skill, 1) is [var found] && skills.In(found, language) is { } label && Folding.Fold(label.Text) == folded
            ? label.Text
            : null;
    }
}

/// <summary>The city has a skill of its own.</summary>
[Fact("local-skill-added", 1, "skills.fact.local-skill-added")]
public sealed record LocalSkillAdded([Object("concept")] Code Concept) : Fact;
