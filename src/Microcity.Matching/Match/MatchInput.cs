namespace Microcity.Matching;

/// <summary>
/// All that matching knows of a person. Name, sex, birth date, nationality and address have no field here, so they cannot
/// enter; age, permit and place only feed conditions. Lists are kept sorted: the order they came in changes nothing.
/// </summary>
public sealed record MatchInput
{
    /// <summary>Held skills, ascending by ordinal.</summary>
    /// <exception cref="ArgumentException">A skill is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is not 1 to 4.</exception>
    public required IReadOnlyList<Held> Skills { get; init => field = Sorted(value); }

    /// <summary>Languages the person named; one that is not named is unknown.</summary>
    public IReadOnlyList<Spoken> Languages { get; init => field = [.. value.OrderBy(x => x.Language, StringComparer.Ordinal)]; } = [];

    /// <summary>Licence codes, such as <c>B</c>: the whole list, or null if the person was not asked.</summary>
    public IReadOnlyList<string>? Licences { get; init => field = value is null ? null : [.. value.Order(StringComparer.Ordinal)]; }

    /// <summary>Where the person starts from; null if not told.</summary>
    public PlaceCell? Place { get; init; }

    /// <summary>Contracts the person would take; <see cref="ContractKinds.None"/> means no wish, so all of them.</summary>
    public ContractKinds Contracts { get; init; }

    /// <summary>May work here; null if not told.</summary>
    public bool? Permit { get; init; }

    public required LegalAgeBand Age { get; init; }

    private static Held[] Sorted(IReadOnlyList<Held> skills)
    {
        Held[] sorted = [.. skills.OrderBy(x => x.Skill)];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].Skill == sorted[i - 1].Skill)
                throw new ArgumentException($"Skill {sorted[i].Skill} is held twice.", nameof(skills));
            if (sorted[i].Level is { } level)
                Level.Check(level);
        }
        return sorted;
    }
}
