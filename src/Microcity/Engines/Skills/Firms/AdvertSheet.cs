using Microcity.People;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Partial <c>AdvertSheet</c>: an advert as people will see it.</summary>
/// <param name="Content">Null while something in it cannot be understood.</param>
/// <param name="Missing">What that is.</param>
public sealed record AdvertSheet(Advert Advert, Organisation Firm, OpeningForm Form, OpportunityContent? Content, Refusal? Missing, IReadOnlyList<(SkillAsked Asked, SkillLabel? Label)> Skills, SkillLabel? Occupation)
{
    /// <summary>Who, where, until when, how many, as everywhere.</summary>
    public string Meta(Say say)
    {
        if (Content is not { } content)
            return Firm.Name;
        var row = new Opportunity { SourceKind = content.SourceKind, SourceRef = content.SourceRef, ContentHash = [], Title = content.Title, Text = content.Text };
        content.Into(row, []);
        return OpeningFields.Meta(row, say);
    }
}

/// <summary>Makes the sheet of an advert.</summary>
public sealed class ShowAdvert(ReadAdvert read, ReadCitySkills readSkills, Here here)
{
    public async Task<AdvertSheet> Run(Advert advert, Organisation firm, CancellationToken stop = default)
    {
        var (form, skills, content) = (AdvertRules.FormOf(advert), await readSkills.Run(stop), await read.Run(advert, firm, stop));
        IReadOnlyList<SkillAsked> asked = content.Done ? content.Value.Requirements : [.. form.Asked.Where(a => a.Keep).Select(a => a.Asked)];
        return new(advert, firm, form, content.Value, content.Refusal, [.. asked.Select(a => (a, Label(a.ConceptUri)))], Label(form.Occupation));

        SkillLabel? Label(string? uri) => uri is { Length: > 0 } && skills.Find(uri) is { } i ? skills.Label(i, here.Language) : null;
    }
}
