using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>
/// Oracle M1 on skills of the starter list: 12 essentials of which 7 are held as they are and 2 through a skill one step broader, 20
/// optionals of which 5 are held; nothing else is near to anything.
/// </summary>
internal static class Oracle
{
    public static (SkillAsked[] Asks, KnownSkill[] Held) M1(Proof proof)
    {
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));
        var graph = skills.Similarity;
        var plain = Enumerable.Range(0, skills.Count).Where(i => skills.Kind(i) is ConceptKind.Skill && !skills.View.Graph.Languages.Contains(i)).ToList();
        var (asked, held) = (new List<int>(), new List<int>());

        foreach (var narrow in plain)
        {
            if (held.Count < 2 && skills.View.Graph.Broader[narrow] is [var broad] && Alone([narrow, broad]))
                (asked, held) = ([.. asked, narrow], [.. held, broad]);
        }
        var exact = new List<int>();
        foreach (var skill in plain)
        {
            if (exact.Count < 7 + 3 + 5 + 15 && Alone([skill]) && exact.All(e => Apart(e, skill)))
                exact.Add(skill);
        }
        int[] essential = [.. exact[..7], .. asked, .. exact[7..10]], optional = [.. exact[10..15], .. exact[15..]];
        int[] has = [.. exact[..7], .. held, .. exact[10..15]];
        return (
            [.. MatchCity.Essential(essential.Select(skills.Uri)), .. MatchCity.Optional(optional.Select(skills.Uri))],
            [.. has.Select(s => new KnownSkill(skills.Uri(s), Proof: proof))]);

        bool Alone(int[] chosen) => chosen.All(c => asked.Concat(held).All(x => Apart(x, c)));
        bool Apart(int one, int other) => graph.Between(one, other) is Relation.None && graph.Between(other, one) is Relation.None;
    }
}
