using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>An officer is away for some days, both counted; what waits for them waits for the stand-in too.</summary>
public sealed class Away : Row
{
    public required Guid OfficerId { get; init; }

    public required Guid StandInId { get; set; }

    [Personal("platform.personal.away", Purposes.Work, Keeps.UntilErased)]
    public required DateOnly From { get; set; }

    [Personal("platform.personal.away", Purposes.Work, Keeps.UntilErased)]
    public required DateOnly To { get; set; }
}

internal sealed class AwayTable : CityTable<Away>
{
    public override void Configure(EntityTypeBuilder<Away> table)
    {
        table.HasIndex(a => a.OfficerId).IsUnique();
        table.HasIndex(a => a.StandInId);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("nobody_stands_in_for_themselves", "officer_id <> stand_in_id");
            t.HasCheckConstraint("away_ends_after_it_begins", "\"from\" <= \"to\"");
        });
    }
}
