using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>
/// What an officer made of one suggestion of the linker: kept only to measure the linker against; nothing is ever learned from it
/// by itself. Holds a sentence of an advert and no person.
/// </summary>
public sealed class LinkDecision : Row
{
    public Guid OpportunityId { get; init; }

    /// <summary>ISO 639 code of the sentence.</summary>
    public required string Language { get; init; }

    /// <summary>The sentence that the words stand in.</summary>
    public required string Sentence { get; init; }

    public required string ConceptUri { get; init; }

    /// <summary>1/10,000 as the linker gave it; 0 where only the name was found; null where the officer named it.</summary>
    public int? Score { get; init; }

    /// <summary>Whether the officer kept it.</summary>
    public bool Kept { get; init; }
}

internal sealed class LinkDecisionTable : CityTable<LinkDecision>
{
    public const int LongestSentence = 1_000;

    public override void Configure(EntityTypeBuilder<LinkDecision> table)
    {
        table.HasIndex(d => new { d.OpportunityId, d.ConceptUri }).IsUnique();
        table.HasIndex(d => d.CreatedAt);
        table.Property(d => d.Language).HasMaxLength(2);
        table.Property(d => d.Sentence).HasMaxLength(LongestSentence);
        table.ToTable(t => t.HasCheckConstraint("score", "score IS NULL OR score BETWEEN 0 AND 10000"));
    }
}
