using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>What a page of the city is for; it decides where people find it.</summary>
public enum PageKind { FrontPage, LivingHere, Story, News }

/// <summary>A page that the office writes itself: one owner, one address, and every text it ever had as a <see cref="PageEdition"/>.</summary>
public sealed class CityPage : Row
{
    public const int LongestSlug = 60;
    public const int LongestAgreed = 300;

    /// <summary>Last part of its address, for ever.</summary>
    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public required string Slug { get; init; }

    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public required PageKind Kind { get; set; }

    /// <summary>Who keeps it right; null once that person was erased.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>The local day on which somebody last said that it is right.</summary>
    public required DateOnly CheckedOn { get; set; }

    /// <summary>Number of the newest edition.</summary>
    public int Latest { get; set; }

    /// <summary>Number of the edition that everybody sees; null while nobody does.</summary>
    public int? Shown { get; set; }

    /// <summary>The local day on which it was published.</summary>
    public DateOnly? ShownOn { get; set; }

    /// <summary>For a story: who agreed to it, when, and where that is kept.</summary>
    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public string? Agreed { get; set; }
}

internal sealed class CityPageTable : CityTable<CityPage>
{
    public override void Configure(EntityTypeBuilder<CityPage> table)
    {
        table.Property(p => p.Slug).HasMaxLength(CityPage.LongestSlug);
        table.Property(p => p.Agreed).HasMaxLength(CityPage.LongestAgreed);
        table.HasIndex(p => p.Slug).IsUnique();
        table.HasIndex(p => p.CheckedOn);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("what_is_shown_exists", "latest >= 1 AND (shown IS NULL OR (shown >= 1 AND shown <= latest))");
            t.HasCheckConstraint("what_is_shown_has_a_day", "(shown IS NULL) = (shown_on IS NULL)");
            t.HasCheckConstraint("a_shown_story_was_agreed_to", "shown IS NULL OR kind <> 'Story' OR agreed IS NOT NULL");
        });
    }
}
