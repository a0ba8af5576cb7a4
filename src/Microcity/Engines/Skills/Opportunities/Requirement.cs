using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>One skill that an opportunity asks for or teaches, in the author's words.</summary>
public sealed class Requirement : Row
{
    public Guid OpportunityId { get; set; }

    /// <summary>Null while nobody has tied the phrase to a skill.</summary>
    public string? ConceptUri { get; set; }

    /// <summary>The words it came from; empty where a skill was picked from the list.</summary>
    public string Phrase { get; set; } = "";

    /// <summary>The phrase folded, while it is tied to no skill: the same words in many adverts are one gap in the skills list.</summary>
    public string? PhraseKey { get; set; }

    public Need Need { get; set; }

    /// <summary>Asked or taught, 1 to 4; null if not said.</summary>
    public int? Level { get; set; }

    /// <summary>1 to 1,000.</summary>
    public int Weight { get; set; } = 1;
}

internal sealed class RequirementTable : CityTable<Requirement>
{
    public override void Configure(EntityTypeBuilder<Requirement> table)
    {
        table.HasIndex(r => r.OpportunityId);
        table.HasIndex(r => r.ConceptUri);
        table.HasIndex(r => r.PhraseKey);
        table.HasOne<Opportunity>().WithMany().HasForeignKey(r => r.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Phrase).HasMaxLength(300);
        table.ToTable(t => t.HasCheckConstraint("level_and_weight", "(level IS NULL OR level BETWEEN 1 AND 4) AND weight BETWEEN 1 AND 1000"));
    }
}
