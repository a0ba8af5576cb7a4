using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.SummerJobs;

public enum Attendance { Worked, Excused, Absent }

/// <summary>What one pupil worked on one day, as who supervises entered it.</summary>
public sealed class TimesheetRow : Row
{
    private const string Said = "summer-jobs.personal.hours", Keep = "programmes.keep.agreement";

    public required Guid PlacementId { get; init; }

    /// <summary>Local; a working day of the period.</summary>
    [Personal(Said, Placement.Purpose, Keep)]
    public required DateOnly Day { get; init; }

    [Personal(Said, Placement.Purpose, Keep)]
    public int Minutes { get; internal set; }

    [Personal(Said, Placement.Purpose, Keep)]
    public Attendance Attendance { get; internal set; }

    public Guid EnteredById { get; internal set; }
}

internal sealed class TimesheetTable : CityTable<TimesheetRow>
{
    public override void Configure(EntityTypeBuilder<TimesheetRow> table)
    {
        table.HasIndex(r => new { r.PlacementId, r.Day }).IsUnique();
        table.HasOne<Placement>().WithMany().HasForeignKey(r => r.PlacementId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("minutes_of_a_day_in_quarters", "minutes BETWEEN 0 AND 1440 AND minutes % 15 = 0 AND (attendance = 'Worked' OR minutes = 0)"));
    }
}
