using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>Why the law lets the city keep something that its person wants erased.</summary>
public enum HoldGround { Dispute, Payment, Audit, Duty }

/// <summary>Keeps a person's rows until a day, whatever they ask.</summary>
public sealed class LegalHold : Row
{
    public required Guid PersonId { get; init; }

    [Personal("people.personal.hold", RightsRules.Purpose, Keeps.UntilErased)]
    public required HoldGround Ground { get; init; }

    /// <summary>The first local day without it.</summary>
    [Personal("people.personal.hold", RightsRules.Purpose, Keeps.UntilErased)]
    public required DateOnly Until { get; set; }
}

internal sealed class LegalHoldTable : CityTable<LegalHold>
{
    public override void Configure(EntityTypeBuilder<LegalHold> table) => table.HasIndex(h => h.PersonId);
}

/// <summary>An officer holds what is kept of a person.</summary>
[Fact("hold-placed", 1, "people.fact.hold-placed")]
public sealed record HoldPlaced([Subject] Guid Person, HoldGround Ground, DateOnly Until) : Fact;

/// <summary>A hold was lifted before its day.</summary>
[Fact("hold-lifted", 1, "people.fact.hold-lifted")]
public sealed record HoldLifted([Subject] Guid Person) : Fact;
