namespace Microcity.Skills;

/// <summary>What the official files hold, counted before anything of ours is added.</summary>
public sealed record TaxonomyCounts
{
    public int Skills { get; init; }
    public int Doing { get; init; }
    public int Knowing { get; init; }
    public int Untyped { get; init; }
    public int Occupations { get; init; }
    public int SkillGroups { get; init; }
    public int IscoGroups { get; init; }

    /// <summary>Occupation to skill.</summary>
    public int SkillRelations { get; init; }
    public int Essential { get; init; }
    public int Optional { get; init; }

    /// <summary>Of <see cref="SkillRelations"/>, those whose both ends exist.</summary>
    public int Usable { get; init; }

    /// <summary>Skill to skill.</summary>
    public int SkillToSkill { get; init; }
    public int Broader { get; init; }

    /// <summary>Different skill names in lower case, over all languages read.</summary>
    public int SkillNames { get; init; }

    /// <summary>Of these, names of more than one skill.</summary>
    public int SharedNames { get; init; }

    /// <summary>Steps of the longest chain from a skill to ever broader skills.</summary>
    public int Depth { get; init; }

    /// <summary>Names by language.</summary>
    public IReadOnlyDictionary<string, int> Names { get; init; } = new Dictionary<string, int>();
}
