using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum DayKind
{
    /// <summary>Off, although the country works.</summary>
    Holiday,

    /// <summary>Worked, although the country is off: a moved day.</summary>
    Workday,

    /// <summary>Worked, but no lessons.</summary>
    NoSchool,
}

/// <summary>A day that the city has otherwise than its country.</summary>
public sealed class CalendarDay : Row
{
    public const int LongestName = 80;

    public required DateOnly Date { get; init; }

    public required DayKind Kind { get; init; }

    public required string Name { get; init; }
}

internal sealed class CalendarDayTable : CityTable<CalendarDay>
{
    public override void Configure(EntityTypeBuilder<CalendarDay> table)
    {
        table.HasIndex(d => d.Date).IsUnique();
        table.ToTable(t => t.HasCheckConstraint("a_day_has_a_name", $"length(name) BETWEEN 1 AND {CalendarDay.LongestName}"));
    }
}
