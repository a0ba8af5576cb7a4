namespace Microcity.Platform;

/// <summary>A page as its editor leaves it.</summary>
/// <param name="Slug">Only when it is new; made from the title where it is empty.</param>
/// <param name="Title">By language, as are the two others.</param>
public sealed record PageContent(
    PageKind Kind, string? Slug, Guid? OwnerId, string? Agreed, IReadOnlyDictionary<string, string> Title, IReadOnlyDictionary<string, string> Lead, IReadOnlyDictionary<string, string> Text)
{
    /// <summary>Without blanks around the texts, lines ended one way, and empty texts left out.</summary>
    public PageContent Tidied() => this with
    {
        Slug = string.IsNullOrWhiteSpace(Slug) ? null : Slug.Trim().ToLowerInvariant(),
        Agreed = Kind != PageKind.Story || string.IsNullOrWhiteSpace(Agreed) ? null : Agreed.Trim(),
        Title = Tidy(Title),
        Lead = Tidy(Lead),
        Text = Tidy(Text),
    };

    public bool SameTexts(PageEdition edition) => Same(Title, edition.Title) && Same(Lead, edition.Lead) && Same(Text, edition.Text);

    public static PageContent Of(CityPage page, PageEdition edition) => new(page.Kind, page.Slug, page.OwnerId, page.Agreed, edition.Title, edition.Lead, edition.Text);

    private static Dictionary<string, string> Tidy(IReadOnlyDictionary<string, string> texts) =>
        texts.Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToDictionary(t => t.Key, t => t.Value.ReplaceLineEndings("\n").Trim());

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(t => other.TryGetValue(t.Key, out var text) && text == t.Value);
}
