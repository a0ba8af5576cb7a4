using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A folded word of something that everybody may find; written and removed with what it is about (platform rule 12).</summary>
public sealed class SearchWord
{
    /// <summary>More of a word is not kept, and not compared.</summary>
    public const int Longest = 40;

    /// <summary>What sort of thing, such as <c>page</c>.</summary>
    public required string Kind { get; init; }

    public required Guid ObjectId { get; init; }

    public required string Word { get; init; }
}

internal sealed class SearchWordTable : CityTable<SearchWord>
{
    public override void Configure(EntityTypeBuilder<SearchWord> table)
    {
        table.HasKey(w => new { w.Kind, w.ObjectId, w.Word });
        table.Property(w => w.Kind).HasMaxLength(20);
        table.Property(w => w.Word).HasMaxLength(SearchWord.Longest);
        table.HasIndex(w => new { w.Kind, w.Word });
    }
}
