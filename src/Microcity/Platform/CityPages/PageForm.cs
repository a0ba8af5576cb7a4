namespace Microcity.Platform;

/// <summary>The fields of a page as they were typed, for each language that the city speaks.</summary>
public sealed class PageForm(IReadOnlyList<string> languages)
{
    public PageKind Kind { get; set; } = PageKind.News;

    public string? Slug { get; set; }

    public Guid? Owner { get; set; }

    public string? Agreed { get; set; }

    public int Version { get; set; }

    public Dictionary<string, string> Title { get; private set; } = [];

    public Dictionary<string, string> Lead { get; private set; } = [];

    public Dictionary<string, string> Text { get; private set; } = [];

    public IReadOnlyList<string> Languages => languages;

    public PageContent Content => new(Kind, Slug, Owner, Agreed, Title, Lead, Text);

    public static PageForm Typed(IReadOnlyList<string> languages, IFormCollection sent) => new(languages)
    {
        Kind = Enum.TryParse<PageKind>(sent["kind"], out var kind) && Enum.IsDefined(kind) ? kind : PageKind.News,
        Slug = sent["slug"],
        Owner = Guid.TryParse(sent["owner"], out var owner) ? owner : null,
        Agreed = sent["agreed"],
        Version = int.TryParse(sent["version"], out var version) ? version : 0,
        Title = Each(languages, l => sent["title-" + l].ToString()),
        Lead = Each(languages, l => sent["lead-" + l].ToString()),
        Text = Each(languages, l => sent["text-" + l].ToString()),
    };

    public static PageForm Of(IReadOnlyList<string> languages, CityPage page, PageEdition edition) => new(languages)
    {
        Kind = page.Kind,
        Slug = page.Slug,
        Owner = page.OwnerId,
        Agreed = page.Agreed,
        Version = page.Version,
        Title = Each(languages, l => edition.Title.GetValueOrDefault(l) ?? ""),
        Lead = Each(languages, l => edition.Lead.GetValueOrDefault(l) ?? ""),
        Text = Each(languages, l => edition.Text.GetValueOrDefault(l) ?? ""),
    };

    /// <summary>Texts that somebody saved otherwise meanwhile.</summary>
    public IReadOnlyList<ChangedField> Differing(PageForm saved, Say say) =>
    [
        .. languages.SelectMany(l => new ChangedField?[]
        {
            Differs("title-" + l, PageWords.TitleKey(l), Title[l], saved.Title[l]),
            Differs("lead-" + l, PageWords.LeadKey(l), Lead[l], saved.Lead[l]),
            Differs("text-" + l, PageWords.TextKey(l), Text[l], saved.Text[l]),
        }).OfType<ChangedField>(),
        .. new[] { Differs("agreed", "platform.field.page-agreed", Agreed ?? "", saved.Agreed ?? "") }.OfType<ChangedField>(),
    ];

    private static ChangedField? Differs(string name, string labelKey, string typed, string saved) =>
        typed.ReplaceLineEndings("\n").Trim() == saved.ReplaceLineEndings("\n").Trim() ? null : new(name, labelKey, typed, saved);

    private static Dictionary<string, string> Each(IReadOnlyList<string> languages, Func<string, string> text) => languages.ToDictionary(l => l, text);
}
