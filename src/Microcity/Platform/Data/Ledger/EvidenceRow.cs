using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>One fact as it is stored: written once with its act, never changed or removed (triggers refuse it).</summary>
public sealed class EvidenceRow
{
    public Guid Id { get; init; }

    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public required string Name { get; init; }

    public int Version { get; init; }

    /// <summary>UTC, milliseconds.</summary>
    public DateTime OccurredAt { get; init; }

    /// <summary>The day in the city's own time zone.</summary>
    public DateOnly OccurredOn { get; init; }

    /// <summary>UTC, milliseconds.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>An alias (32 hex digits), <c>job:name</c>, <c>visitor</c> or <c>operator</c>.</summary>
    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public required string Actor { get; init; }

    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public string? OnBehalfOf { get; init; }

    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public string? Subject { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary><c>kind:id</c>, the id as 32 hex digits.</summary>
    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public required string Object { get; init; }

    public Guid? Corrects { get; init; }

    /// <summary>Canonical JSON, at most 4 KiB; the stored bytes are what is sealed.</summary>
    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public required string Payload { get; init; }

    [Personal("platform.personal.happening", Purposes.Record, Keeps.ForGood, erase: OnErasure.Unlinked)]
    public string? RequestId { get; init; }
}

/// <summary>A fact that waits for its seal; deleted when sealed, so sealing never searches old rows.</summary>
public sealed class EvidenceOpen
{
    public Guid FactId { get; init; }
}

/// <summary>The only link from a person to their facts. Erasure deletes it; the facts stay and still count.</summary>
public sealed class PersonAlias
{
    public Guid PersonId { get; init; }

    /// <summary>Random UUIDv4.</summary>
    [Personal("platform.personal.alias", Purposes.Record, Keeps.UntilErased, export: false)]
    public Guid Alias { get; init; }
}

internal sealed class EvidenceTable : CityTable<EvidenceRow>
{
    public override void Configure(EntityTypeBuilder<EvidenceRow> table)
    {
        table.ToTable("evidence");
        table.Property(f => f.Id).ValueGeneratedNever();
        table.Property(f => f.Name).HasMaxLength(60);
        table.Property(f => f.Payload).HasMaxLength(4096);
        table.HasIndex(f => new { f.Name, f.OccurredOn, f.Id });
        table.HasIndex(f => new { f.OccurredOn, f.Id });
        table.HasIndex(f => new { f.Actor, f.OccurredOn, f.Id });
        table.HasIndex(f => new { f.Subject, f.OccurredOn, f.Id });
        table.HasIndex(f => new { f.Object, f.OccurredOn, f.Id });
        table.HasIndex(f => f.Corrects).IsUnique().HasFilter("name = 'fact-withdrawn'");
    }
}

internal sealed class EvidenceOpenTable : CityTable<EvidenceOpen>
{
    public override void Configure(EntityTypeBuilder<EvidenceOpen> table)
    {
        table.ToTable("evidence_open");
        table.HasKey(o => o.FactId);
        table.Property(o => o.FactId).ValueGeneratedNever();
        table.HasOne<EvidenceRow>().WithOne().HasForeignKey<EvidenceOpen>(o => o.FactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonAliasTable : CityTable<PersonAlias>
{
    public override void Configure(EntityTypeBuilder<PersonAlias> table)
    {
        table.ToTable("person_alias");
        table.HasKey(a => a.PersonId);
        table.Property(a => a.PersonId).ValueGeneratedNever();
        table.HasIndex(a => a.Alias).IsUnique();
    }
}
