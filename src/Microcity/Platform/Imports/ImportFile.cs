using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A file that somebody looks at before its rows are taken over. It stays for a day, so that looking can be left and found again.</summary>
public sealed class ImportFile : Row
{
    public const int KeptHours = 24;
    public const int LongestName = 200;

    /// <summary>Code of its <see cref="ImportKind"/>.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public required string Kind { get; init; }

    /// <summary>As it was called where it came from; empty for pasted text.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public required string Name { get; init; }

    /// <summary>What holds for rows that say nothing, see <see cref="ImportKind.Choice"/>.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public string? Choice { get; init; }

    /// <summary>As it came.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public required byte[] Bytes { get; init; }

    /// <summary>What somebody said the columns are, as JSON; null where the proposal holds.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public string? Columns { get; set; }

    /// <summary>What somebody wrote over bad cells, as JSON: by row, by code of the column.</summary>
    [Personal("platform.personal.import-file", Purposes.Work, Keeps.Day)]
    public string? Mended { get; set; }
}

internal sealed class ImportFileTable : CityTable<ImportFile>
{
    public override void Configure(EntityTypeBuilder<ImportFile> table)
    {
        table.HasIndex(f => f.CreatedAt);
        table.Property(f => f.Name).HasMaxLength(ImportFile.LongestName);
    }
}
