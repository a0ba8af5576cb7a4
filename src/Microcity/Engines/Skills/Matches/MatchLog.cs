using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Skills;

/// <summary>Who a list of matches was shown to.</summary>
public enum ViewerKind { Self, Staff, Operator }

/// <summary>
/// Which list was worked out for a person, from what and by which rules (T53); kept 24 months at most. Like a fact it is written when a page
/// is read, and it holds an alias instead of a person.
/// </summary>
public sealed class MatchLog : Row
{
    [Personal("skills.personal.match", SkillPurposes.Match, SkillKeeps.MatchLog, erase: OnErasure.Unlinked)]
    public Guid PersonAlias { get; init; }

    /// <summary>Such as <c>m1</c>.</summary>
    [Personal("skills.personal.match", SkillPurposes.Match, SkillKeeps.MatchLog, erase: OnErasure.Unlinked)]
    public required string RulesVersion { get; init; }

    /// <summary>SHA-256 of what went in: held skills, conditions and the version of the skills list.</summary>
    [Personal("skills.personal.match", SkillPurposes.Match, SkillKeeps.MatchLog, erase: OnErasure.Unlinked)]
    public required byte[] InputHash { get; init; }

    /// <summary>Opportunities in the order shown.</summary>
    [Personal("skills.personal.match", SkillPurposes.Match, SkillKeeps.MatchLog, erase: OnErasure.Unlinked)]
    public required IReadOnlyList<Guid> Shown { get; init; }

    [Personal("skills.personal.match", SkillPurposes.Match, SkillKeeps.MatchLog, erase: OnErasure.Unlinked)]
    public ViewerKind Viewer { get; init; }
}

internal sealed class MatchLogTable : CityTable<MatchLog>
{
    private static readonly ValueConverter<IReadOnlyList<Guid>, string> InOrder = new(
        ids => string.Join(' ', ids.Select(i => i.ToString("N"))),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray());

    public override void Configure(EntityTypeBuilder<MatchLog> table)
    {
        table.HasIndex(l => new { l.PersonAlias, l.CreatedAt });
        table.HasIndex(l => l.CreatedAt);
        table.Property(l => l.RulesVersion).HasMaxLength(10);
        table.Property(l => l.Shown).HasConversion(InOrder);
    }
}
