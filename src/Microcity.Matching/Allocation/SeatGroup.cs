using System.Globalization;

namespace Microcity.Matching;

public enum SeatGroupKind
{
    /// <summary>For anyone.</summary>
    Open,

    /// <summary>For members first, then for anyone.</summary>
    Soft,

    /// <summary>For members only; left empty otherwise.</summary>
    Hard,
}

/// <summary>Places of a post that are given out together.</summary>
/// <param name="Group">Whom they are reserved for; null for open ones.</param>
/// <param name="Places">At least one.</param>
public sealed record SeatGroup(SeatGroupKind Kind, string? Group, int Places)
{
    /// <summary>As it stands in a result: <c>open</c> or <c>soft:stem</c>.</summary>
    public string Name => Kind is SeatGroupKind.Open ? "open" : $"{(Kind is SeatGroupKind.Soft ? "soft" : "hard")}:{Group}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Places}");
}

/// <summary>Something with places that can be wished for.</summary>
/// <param name="Groups">In the published order in which they are asked.</param>
public sealed record Post(string Code, IReadOnlyList<SeatGroup> Groups);
