using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.SummerJobs;

/// <summary>Skills that an employer names or whose words stand in the text.</summary>
public sealed class ReadPostSkills(ReadCitySkills skills, ReadSkillsInText read, Here here)
{
    /// <summary>Moves what is typed by name to the ticked ones; refused for what the list does not know.</summary>
    public async Task<Refusal?> Run(OfferForm form, CancellationToken stop = default)
    {
        var known = await skills.Run(stop);
        var names = (form.MoreSkills ?? "").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<string> unknown = [];
        foreach (var name in names)
        {
            if (FindByName.Run(known, name, here.Language, ConceptKind.Skill) is { } found)
                form.Skills.Add(known.Uri(found));
            else
                unknown.Add(name);
        }
        (form.Skills, form.MoreSkills) = ([.. form.Skills.Where(u => known.Find(u) is not null).Distinct()], unknown.Count == 0 ? null : string.Join(", ", unknown));
        return unknown.Count == 0 ? null : EmployerOfferRules.UnknownSkills(form.MoreSkills!);
    }

    /// <summary>Those of the form and those that its text speaks of, by name.</summary>
    public async Task<IReadOnlyList<(string Uri, SkillLabel Label)>> Offered(OfferForm form, CancellationToken stop = default)
    {
        var known = await skills.Run(stop);
        var found = (await read.Run($"{form.Title}. {form.Task}", form.Language, stop: stop)).Where(f => f.Usual is null).Select(f => f.ConceptUri);
        return [.. form.Skills.Concat(found).Distinct().Take(PostRules.MostSkills + 4).Select(u => (Uri: u, At: known.Find(u))).Where(s => s.At is not null).Select(s => (s.Uri, known.Label(s.At!.Value, here.Language)))];
    }

    public async Task<IReadOnlyList<SkillLabel>> Names(IEnumerable<string> uris, CancellationToken stop = default)
    {
        var known = await skills.Run(stop);
        return [.. uris.Select(known.Find).OfType<int>().Select(i => known.Label(i, here.Language))];
    }
}
