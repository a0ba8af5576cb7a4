using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

public enum ErasureState { Waiting, Held, Done, Undone }

/// <summary>A person asked to be erased. The row outlives the person, with an id that leads to nobody.</summary>
public sealed class ErasureRequest : Row
{
    public required Guid PersonId { get; init; }

    /// <summary>UTC; not before then.</summary>
    [Personal("people.personal.erasure", RightsRules.Purpose, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public DateTime RunAt { get; set; }

    [Personal("people.personal.erasure", RightsRules.Purpose, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public ErasureState State { get; set; }
}

internal sealed class ErasureRequestTable : CityTable<ErasureRequest>
{
    public override void Configure(EntityTypeBuilder<ErasureRequest> table)
    {
        table.HasIndex(r => r.PersonId).IsUnique().HasFilter("state IN ('Waiting', 'Held')");
        table.HasIndex(r => new { r.State, r.RunAt });
    }
}

/// <summary>A person asked to be erased.</summary>
[Fact("erasure-asked", 1, "people.fact.erasure-asked")]
public sealed record ErasureAsked([Subject] Guid Person) : Fact;

/// <summary>A person took the wish to be erased back.</summary>
[Fact("erasure-undone", 1, "people.fact.erasure-undone")]
public sealed record ErasureUndone([Subject] Guid Person) : Fact;

/// <summary>A person was erased; nothing says who it was.</summary>
[Fact("person-erased", 1, "people.fact.person-erased")]
public sealed record PersonErased([Object("erasure")] Guid Request) : Fact;
