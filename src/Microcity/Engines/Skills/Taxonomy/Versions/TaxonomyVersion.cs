using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Microcity.Skills;

public enum TaxonomySource { Starter, Esco }

/// <summary>A compiled skills list that cities of this installation can use; never changed after it was added.</summary>
public sealed class TaxonomyVersion : Row
{
    public TaxonomySource Source { get; init; }

    /// <summary>As its file names itself: <c>esco-1.1.1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Language codes, by comma.</summary>
    public required string Languages { get; init; }

    /// <summary>Checksum of the compiled file, 64 hex digits.</summary>
    public required string Sha256 { get; init; }

    public int Length { get; init; }

    public required TaxonomyCounts Counts { get; init; }

    /// <summary>What was odd in the files but could be lived with.</summary>
    public required IReadOnlyList<TaxonomyWarning> Warnings { get; init; }

    /// <summary>Name of its file in the local folder: <c>esco-1.1.1-1a2b3c4d.mctax</c>.</summary>
    public string FileName => $"{Name}-{Sha256[..8]}.mctax";
}

/// <summary>One mebibyte of a compiled file.</summary>
public sealed class TaxonomyChunk
{
    public Guid TaxonomyVersionId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class TaxonomyVersionTable : InstallationTable<TaxonomyVersion>
{
    public override void Configure(EntityTypeBuilder<TaxonomyVersion> table)
    {
        table.HasIndex(v => v.Sha256).IsUnique();
        table.Property(v => v.Counts).HasConversion(Json<TaxonomyCounts>());
        table.Property(v => v.Warnings).HasConversion(Json<IReadOnlyList<TaxonomyWarning>>());
        table.Ignore(v => v.FileName);
    }

    private static ValueConverter<T, string> Json<T>() =>
        new(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!);
}

internal sealed class TaxonomyChunkTable : InstallationTable<TaxonomyChunk>
{
    public override void Configure(EntityTypeBuilder<TaxonomyChunk> table)
    {
        table.HasKey(c => new { c.TaxonomyVersionId, c.Number });
        table.HasOne<TaxonomyVersion>().WithMany().HasForeignKey(c => c.TaxonomyVersionId).OnDelete(DeleteBehavior.Cascade);
    }
}
