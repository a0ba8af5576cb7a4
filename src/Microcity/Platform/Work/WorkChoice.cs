using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>What an officer decided of a row of Today other than doing it: put off, handed over, or not ours. The last one counts.</summary>
public sealed class WorkChoice : Row
{
    public const int LongestReason = 200;

    /// <summary>Code of the <see cref="WorkKind"/>.</summary>
    [Personal("platform.personal.work-choice", Purposes.Work, Keeps.UntilErased)]
    public required string Kind { get; init; }

    /// <summary>What the row is about.</summary>
    public required Guid Object { get; init; }

    /// <summary>The local day on which it is back.</summary>
    public DateOnly? PutOffUntil { get; set; }

    public Guid? HandedToId { get; set; }

    public bool NotOurs { get; set; }

    [Personal("platform.personal.work-choice", Purposes.Work, Keeps.UntilErased)]
    public string Reason { get; set; } = "";

    public Guid ById { get; set; }
}

internal sealed class WorkChoiceTable : CityTable<WorkChoice>
{
    public override void Configure(EntityTypeBuilder<WorkChoice> table)
    {
        table.Property(c => c.Kind).HasMaxLength(60);
        table.HasIndex(c => new { c.Kind, c.Object }).IsUnique();
        table.ToTable(t => t.HasCheckConstraint(
            "a_choice_is_one_thing",
            "CASE WHEN put_off_until IS NULL THEN 0 ELSE 1 END + CASE WHEN handed_to_id IS NULL THEN 0 ELSE 1 END + CASE WHEN not_ours THEN 1 ELSE 0 END = 1"));
    }
}
