namespace Microcity.Platform;

/// <summary>Who looks at this page: nobody known, or a signed-in person with their permissions of this moment.</summary>
public sealed class Visitor
{
    public static readonly Visitor Unknown = new();

    public Guid? PersonId { get; init; }

    public Guid? AccountId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Year of birth, where the person gave one.</summary>
    public int? BirthYear { get; init; }

    public IReadOnlySet<string> Permissions { get; init; } = new HashSet<string>();

    /// <summary>Holds a staff role.</summary>
    public bool Staff { get; init; }

    public bool SignedIn => PersonId is not null;

    public bool May(string permission) => permission == NeedsAttribute.SignedIn ? SignedIn : Permissions.Contains(permission);

    /// <summary>Below 18 on this day; with a year only, the birthday counts as 31 December (T42).</summary>
    public bool Minor(DateOnly today) => BirthYear is { } year && today < new DateOnly(year + 18, 12, 31);
}
