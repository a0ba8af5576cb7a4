using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>The text of a page as somebody saved it; never changed afterwards.</summary>
public sealed class PageEdition : Row
{
    public const int LongestTitle = 120;
    public const int LongestLead = 300;
    public const int LongestText = 20_000;

    public required Guid PageId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>By language; a language without a title has no page.</summary>
    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>One or two sentences by language: under the title, in lists and where the page is shared.</summary>
    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public required IReadOnlyDictionary<string, string> Lead { get; init; }

    /// <summary>Markdown by language.</summary>
    [Personal("platform.personal.city-page", Purposes.CityPages, Keeps.CityPage, erase: OnErasure.Unlinked)]
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    /// <summary>Who saved it; null once that person was erased.</summary>
    public Guid? ById { get; set; }
}

internal sealed class PageEditionTable : CityTable<PageEdition>
{
    public override void Configure(EntityTypeBuilder<PageEdition> table)
    {
        table.Property(e => e.Title).HasConversion(LanguageTexts.AsJson);
        table.Property(e => e.Lead).HasConversion(LanguageTexts.AsJson);
        table.Property(e => e.Text).HasConversion(LanguageTexts.AsJson);
        table.HasIndex(e => new { e.PageId, e.Number }).IsUnique();
        table.HasOne<CityPage>().WithMany().HasForeignKey(e => e.PageId).OnDelete(DeleteBehavior.Cascade);
    }
}
