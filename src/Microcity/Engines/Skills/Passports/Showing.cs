using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>A passport shown by a private link: read-only, until a day, ended at once when the owner says so.</summary>
public sealed class Showing : Row
{
    public Guid PassportId { get; set; }

    /// <summary>SHA-256 of the link's 128 random bits.</summary>
    [Personal("skills.personal.showing", SkillPurposes.Passport, Keeps.UntilErased)]
    public required byte[] KeyHash { get; set; }

    /// <summary>For whom, as the owner remembers it.</summary>
    [Personal("skills.personal.showing", SkillPurposes.Passport, Keeps.UntilErased)]
    public string Note { get; set; } = "";

    /// <summary>The shown skills; empty for all that the passport holds when it is looked at.</summary>
    [Personal("skills.personal.showing", SkillPurposes.Passport, Keeps.UntilErased)]
    public List<string> ConceptUris { get; set; } = [];

    /// <summary>The first day it no longer opens.</summary>
    [Personal("skills.personal.showing", SkillPurposes.Passport, Keeps.UntilErased)]
    public DateOnly Until { get; set; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.showing", SkillPurposes.Passport, Keeps.UntilErased)]
    public DateTime? EndedAt { get; set; }
}

internal sealed class ShowingTable : CityTable<Showing>
{
    public override void Configure(EntityTypeBuilder<Showing> table)
    {
        table.HasIndex(s => s.KeyHash).IsUnique();
        table.HasIndex(s => s.PassportId);
        table.HasOne<Passport>().WithMany().HasForeignKey(s => s.PassportId).OnDelete(DeleteBehavior.Cascade);
        table.Property(s => s.Note).HasMaxLength(80);
        table.Property(s => s.ConceptUris).HasConversion(
            uris => string.Join('\n', uris), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(),
            new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<List<string>>((a, b) => a!.SequenceEqual(b!), l => l.Count, l => l.ToList()));
    }
}
