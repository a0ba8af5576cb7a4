namespace Microcity.Matching;

/// <summary>Where the weight of a set of skills lies.</summary>
internal static class SkillGroups
{
    /// <summary>The group of an opportunity's essential requirements.</summary>
    public static int Strongest(SkillGraph graph, OpportunityInput opportunity) => Strongest(
        graph, opportunity.Requirements.Where(x => x.Need is Need.Essential && x.Skill is not null).Select(x => (x.Skill!.Value, x.Weight)));

    /// <summary>The group of a person's skills, better proven ones weighing more.</summary>
    public static int Strongest(SkillGraph graph, MatchInput person) =>
        Strongest(graph, person.Skills.Select(x => (x.Skill, Value.Of(x.Proof))));

    /// <summary>The direct group that most weight falls into (the lowest ordinal of equals); -1 if no skill has a group.</summary>
    private static int Strongest(SkillGraph graph, IEnumerable<(int Skill, int Weight)> skills)
    {
        var weights = new Dictionary<int, int>();
        foreach (var (skill, weight) in skills)
        {
            foreach (var group in graph.Groups[skill])
                weights[group] = weights.GetValueOrDefault(group) + weight;
        }
        var (strongest, most) = (-1, 0);
        foreach (var (group, weight) in weights)
        {
            if (weight > most || (weight == most && group < strongest))
                (strongest, most) = (group, weight);
        }
        return strongest;
    }
}
