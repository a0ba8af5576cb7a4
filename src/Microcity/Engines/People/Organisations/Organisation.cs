using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

public enum OrganisationKind { Firm, Association, Public, School, University }

/// <summary>Whether the office has seen that it exists: nobody asked, asked, seen, or not (yet).</summary>
public enum OrganisationState { Unverified, Pending, Verified, Refused }

/// <summary>A firm, school, office or association that this city knows.</summary>
public sealed class Organisation : Row
{
    /// <summary>As people call it.</summary>
    public required string Name { get; set; }

    /// <summary>The words of the name that tell it apart, folded: the same firm is found however its name is written.</summary>
    public required string NameKey { get; set; }

    /// <summary>Whose register it stands in: two letters, ISO 3166.</summary>
    public required string Country { get; init; }

    /// <summary>Digits and letters only; null while nobody gave it.</summary>
    public string? RegisterNumber { get; set; }

    public OrganisationKind Kind { get; set; }

    /// <summary>What it is a part of.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Its own pages, such as <c>kapas.example</c>.</summary>
    public string? Website { get; set; }

    public OrganisationState State { get; set; }

    /// <summary>The last day of the answer that was promised, while it waits for one.</summary>
    public DateOnly? PromisedOn { get; set; }

    /// <summary>What is needed, in the officer's words, where it was refused.</summary>
    public string? Needed { get; set; }

    /// <summary>UTC; of the last decision.</summary>
    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    /// <summary>How often somebody decided. Whoever keeps what organisations offer in memory adds these up to know when that is old.</summary>
    public int Decisions { get; set; }
}

internal sealed class OrganisationTable : CityTable<Organisation>
{
    public override void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.HasIndex(o => new { o.Country, o.RegisterNumber }).IsUnique();
        table.HasIndex(o => o.NameKey);
        table.HasIndex(o => new { o.State, o.PromisedOn });
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        table.Property(o => o.Name).HasMaxLength(OrganisationRules.LongestName);
        table.Property(o => o.NameKey).HasMaxLength(OrganisationRules.LongestName);
        table.Property(o => o.Country).HasMaxLength(2);
        table.Property(o => o.RegisterNumber).HasMaxLength(OrganisationRules.LongestNumber);
        table.Property(o => o.Website).HasMaxLength(OrganisationRules.LongestName);
        table.Property(o => o.Needed).HasMaxLength(OrganisationRules.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("verified_stands_in_a_register", "state <> 'Verified' OR register_number IS NOT NULL");
            t.HasCheckConstraint("who_waits_has_a_promise", "(state = 'Pending') = (promised_on IS NOT NULL)");
            t.HasCheckConstraint("refused_says_what_is_needed", "state <> 'Refused' OR needed IS NOT NULL");
        });
    }
}
