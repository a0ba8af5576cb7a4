using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>Good rows of a file being taken over, or taken; what is left of an import once its file is forgotten.</summary>
public sealed class ImportRun : Row
{
    /// <summary>How long it can be undone.</summary>
    public const int UndoHours = 24;

    public const int KeptMonths = 12;

    /// <summary>Code of its <see cref="ImportKind"/>.</summary>
    [Personal("platform.personal.import-run", Purposes.Work, Keeps.Year)]
    public required string Kind { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Who did it; null for the operator.</summary>
    [Personal("platform.personal.import-run", Purposes.Work, Keeps.Year)]
    public Guid? By { get; init; }

    /// <summary>The long work that does it; null while it is done at once.</summary>
    public Guid? JobId { get; set; }

    public int New { get; set; }

    public int Changed { get; set; }

    public int Same { get; set; }

    public int Refused { get; set; }

    /// <summary>Null while rows are still being taken over.</summary>
    public DateTime? DoneAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>Rows that stayed when it was undone, because somebody had changed them since.</summary>
    public int Stayed { get; set; }

    public bool Undoable(DateTime now) => DoneAt is { } done && UndoneAt is null && New + Changed > 0 && now < done.AddHours(UndoHours);
}

/// <summary>A row that an import made or changed, so that it can be taken back.</summary>
public sealed class ImportRow : Row
{
    public Guid RunId { get; init; }

    public int Number { get; init; }

    public Guid ObjectId { get; init; }

    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public Novelty Novelty { get; init; }

    /// <summary>Of the object, once it was taken over.</summary>
    public int ObjectVersion { get; init; }

    /// <summary>What the object said before; null if it was made.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public string? Before { get; init; }
}

internal sealed class ImportRunTable : CityTable<ImportRun>
{
    public override void Configure(EntityTypeBuilder<ImportRun> table)
    {
        table.HasIndex(r => r.CreatedAt);
        table.HasIndex(r => r.FileId).IsUnique().HasFilter("done_at IS NULL");
    }
}

internal sealed class ImportRowTable : CityTable<ImportRow>
{
    public override void Configure(EntityTypeBuilder<ImportRow> table)
    {
        table.HasIndex(r => new { r.RunId, r.Number }).IsUnique();
        table.HasIndex(r => r.CreatedAt);
        table.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}
