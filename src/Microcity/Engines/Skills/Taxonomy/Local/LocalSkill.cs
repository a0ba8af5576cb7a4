using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>A skill of the city's own, or one that a newer list dropped and that is still used here.</summary>
public sealed class LocalSkill : Row
{
    /// <summary><c>urn:microcity:local/&lt;uuid&gt;</c>, or the URI it had in an older list.</summary>
    public required string Uri { get; set; }

    /// <summary>A skill, unless it was kept from an older list.</summary>
    public ConceptKind Kind { get; set; }

    public required string LabelEn { get; set; }

    public required string LabelLv { get; set; }

    public string Description { get; set; } = "";

    /// <summary>From then on nobody is offered it; who holds it keeps it. UTC.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>The change of list that made it, so that undo can take it back.</summary>
    public Guid? CityTaxonomyId { get; set; }
}

public enum LinkKind { ExactMatch, CloseMatch, BroadMatch, NarrowMatch }

/// <summary>How a skill of the city's own stands to a concept of the list.</summary>
public sealed class LocalLink : Row
{
    public Guid LocalSkillId { get; set; }

    /// <summary>Seen from the local skill: a <c>BroadMatch</c> is broader than it.</summary>
    public LinkKind Kind { get; set; }

    public required string ConceptUri { get; set; }
}

/// <summary>What the city calls a concept that has no name in its language.</summary>
public sealed class GivenName : Row
{
    /// <summary>URI of the concept.</summary>
    public required string Uri { get; set; }

    public required string Language { get; set; }

    public required string Text { get; set; }
}

internal sealed class LocalSkillTable : CityTable<LocalSkill>
{
    public override void Configure(EntityTypeBuilder<LocalSkill> table)
    {
        table.HasIndex(s => s.Uri).IsUnique();
        table.Property(s => s.Uri).HasMaxLength(200);
        table.Property(s => s.LabelEn).HasMaxLength(LocalSkillRules.LongestName);
        table.Property(s => s.LabelLv).HasMaxLength(LocalSkillRules.LongestName);
        table.HasOne<CityTaxonomy>().WithMany().HasForeignKey(s => s.CityTaxonomyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LocalLinkTable : CityTable<LocalLink>
{
    public override void Configure(EntityTypeBuilder<LocalLink> table)
    {
        table.HasIndex(l => new { l.LocalSkillId, l.ConceptUri }).IsUnique();
        table.HasOne<LocalSkill>().WithMany().HasForeignKey(l => l.LocalSkillId).OnDelete(DeleteBehavior.Cascade);
        table.Property(l => l.ConceptUri).HasMaxLength(200);
    }
}

internal sealed class GivenNameTable : CityTable<GivenName>
{
    public override void Configure(EntityTypeBuilder<GivenName> table)
    {
        table.HasIndex(n => new { n.Uri, n.Language }).IsUnique();
        table.Property(n => n.Uri).HasMaxLength(200);
        table.Property(n => n.Language).HasMaxLength(8);
        table.Property(n => n.Text).HasMaxLength(LocalSkillRules.LongestName);
    }
}
