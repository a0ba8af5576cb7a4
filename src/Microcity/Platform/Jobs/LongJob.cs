using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum LongJobState { Waiting, Running, Done, Failed, Stopped }

/// <summary>Work with progress that can be left and found again.</summary>
public sealed class LongJob : Row
{
    /// <summary>Code of its <see cref="LongJobKind"/>.</summary>
    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public required string Kind { get; init; }

    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public required Guid StartedBy { get; init; }

    /// <summary>What it works on, as its kind reads it; ids and codes only.</summary>
    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public string? Input { get; init; }

    /// <summary>Names of the files that were given, in their order; the files lie in <see cref="LongJobFiles"/> until it ends.</summary>
    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public required string[] Files { get; init; }

    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public LongJobState State { get; set; }

    public int Done { get; set; }

    /// <summary>0 until it is known.</summary>
    public int Of { get; set; }

    /// <summary>Where the result is, below the city.</summary>
    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public string? Result { get; set; }

    /// <summary>Why it failed, see <see cref="KeptReasons"/>.</summary>
    [Personal("platform.personal.long-work", Purposes.Work, Keeps.MonthAfterEnd)]
    public string? Error { get; set; }

    /// <summary>The copy of the program that does it.</summary>
    public Guid? RunBy { get; set; }

    /// <summary>UTC; until then that copy lives, or shows so again.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Who started it wants it stopped; done at the next point of its progress.</summary>
    public DateTime? StopAskedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class LongJobTable : CityTable<LongJob>
{
    public override void Configure(EntityTypeBuilder<LongJob> table)
    {
        table.HasIndex(j => j.State);
        table.HasIndex(j => j.StartedBy);
        table.Property(j => j.Files).HasConversion(names => string.Join('\n', names), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Long work did not come to its end; why, its own page says.</summary>
[Fact("long-job-failed", 1, "platform.fact.long-job-failed")]
public sealed record LongJobFailed([Object("long-job")] Guid Job, Code Kind) : Fact;
