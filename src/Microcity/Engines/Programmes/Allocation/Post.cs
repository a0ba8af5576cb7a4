using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>Something of a call with places that can be wished for. What is special about it, its strand keeps by this row's id.</summary>
public sealed class Post : Row
{
    public const int LongestCode = 20;
    public const int LongestTitle = 60;
    public const int LongestText = 600;

    public required Guid CallId { get; init; }

    /// <summary>Short public name, such as <c>K1</c>; letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>What one does there.</summary>
    public required string Text { get; set; }

    /// <summary>Of title and text.</summary>
    public required string Language { get; set; }

    public List<SeatGroup> Groups { get; init; } = [];
}

/// <summary>Places of a post that are given out together.</summary>
public sealed class SeatGroup : Row
{
    public Guid PostId { get; init; }

    /// <summary>In which order the groups of a post are asked, from 0.</summary>
    public required int Position { get; init; }

    public required SeatGroupKind Kind { get; init; }

    /// <summary>Whom they are reserved for; null for open places.</summary>
    public string? Group { get; init; }

    public required int Places { get; set; }

    /// <summary>Offered or accepted; changed only by <see cref="Seating"/>.</summary>
    public int Taken { get; internal set; }

    public Matching.SeatGroup Asked => new(Kind, Group, Places);
}

internal sealed class PostTable : CityTable<Post>
{
    public override void Configure(EntityTypeBuilder<Post> table)
    {
        table.HasIndex(p => new { p.CallId, p.Code }).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(p => p.CallId).OnDelete(DeleteBehavior.Cascade);
        table.HasMany(p => p.Groups).WithOne().HasForeignKey(g => g.PostId).OnDelete(DeleteBehavior.Cascade);
        table.Property(p => p.Code).HasMaxLength(Post.LongestCode);
        table.Property(p => p.Title).HasMaxLength(Post.LongestTitle);
        table.Property(p => p.Text).HasMaxLength(Post.LongestText);
    }
}

internal sealed class SeatGroupTable : CityTable<SeatGroup>
{
    public override void Configure(EntityTypeBuilder<SeatGroup> table)
    {
        table.HasIndex(g => new { g.PostId, g.Position }).IsUnique();
        table.Property(g => g.Group).HasMaxLength(20);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("no_more_taken_than_there_are", "taken >= 0 AND taken <= places");
            t.HasCheckConstraint("there_are_places", "places >= 1");
            t.HasCheckConstraint("open_places_are_for_nobody", "(kind = 'Open') = (\"group\" IS NULL)");
        });
    }
}
