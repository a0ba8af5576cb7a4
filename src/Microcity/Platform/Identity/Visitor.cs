namespace Microcity.Platform;

/// <summary>Who looks at this page: nobody known, or a signed-in person with their permissions of this moment.</summary>
public sealed class Visitor
{
    public Guid? PersonId { get; internal set; }

    /// <summary>Known as soon as a password was right, even while the second step is due.</summary>
    public Guid? AccountId { get; internal set; }

    public Guid? SessionId { get; internal set; }

    public string Name { get; internal set; } = "";

    /// <summary>Year of birth, where the person gave one.</summary>
    public int? BirthYear { get; internal set; }

    /// <summary>Where the law needs it.</summary>
    public DateOnly? BirthDate { get; internal set; }

    public IReadOnlySet<string> Permissions { get; internal set; } = new HashSet<string>();

    /// <summary>Grants that count today, with their scopes.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; internal set; } = [];

    /// <summary>Holds a staff role.</summary>
    public bool Staff { get; internal set; }

    /// <summary>Only the page of the second step is open (T11).</summary>
    public bool SecondStepDue { get; internal set; }

    public DateTime? FreshUntil { get; internal set; }

    /// <summary>When the session ends if nothing more happens (T17).</summary>
    public DateTime? SessionEnds { get; internal set; }

    public bool SignedIn => PersonId is not null;

    public bool May(string permission) => permission switch
    {
        NeedsAttribute.SignedIn => SignedIn,
        NeedsAttribute.Password => AccountId is not null,
        _ => Permissions.Contains(permission),
    };

    /// <summary>Showed who they are within the last five minutes (T13).</summary>
    public bool Fresh(DateTime now) => FreshUntil is { } until && now <= until;

    /// <summary>Known to be below 18 on this day.</summary>
    public bool Minor(DateOnly today) => BirthYear is { } year && today < Ages.Adult(year, BirthDate);
}
