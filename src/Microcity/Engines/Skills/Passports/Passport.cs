using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>One person's skills. It begins when the person has seen the notice of what it is for.</summary>
public sealed class Passport : Row
{
    public Guid PersonId { get; set; }

    /// <summary>UTC.</summary>
    [Personal("skills.personal.switch", SkillPurposes.Match, Keeps.UntilErased)]
    public DateTime NoticeSeenAt { get; set; }

    /// <summary>The person's own switch: off, nothing is matched.</summary>
    [Personal("skills.personal.switch", SkillPurposes.Match, Keeps.UntilErased)]
    public bool MatchingOn { get; set; } = true;

    [Personal("skills.personal.wishes", SkillPurposes.Match, Keeps.UntilErased)]
    public Wishes Wishes { get; set; } = new();
}

internal sealed class PassportTable : CityTable<Passport>
{
    public override void Configure(EntityTypeBuilder<Passport> table)
    {
        table.HasIndex(p => p.PersonId).IsUnique();
        table.Property(p => p.Wishes).HasConversion(Wishes.AsJson);
    }
}
