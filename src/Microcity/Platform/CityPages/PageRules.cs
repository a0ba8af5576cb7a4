using System.Text.RegularExpressions;
using Microcity.Matching;

namespace Microcity.Platform;

/// <summary>What a page of the city must have before it is kept, and before it is shown.</summary>
public static partial class PageRules
{
    /// <summary>After so many days its owner is asked whether it is still right.</summary>
    public const int OldAfterDays = 180;

    /// <summary>So long the owner has to look.</summary>
    public const int DaysToLook = 14;

    /// <summary>Can it be kept, even unfinished?</summary>
    public static Refusal? Unfit(PageContent content) => Refusal.Of(
    [
        content.Title.Count == 0 ? Refusal.Malformed("title-lv", "platform.page-untitled", "platform.reason.page-untitled", new("platform.remedy.page-untitled")) : null,
        content.Title.Keys.Concat(content.Lead.Keys).Concat(content.Text.Keys).Any(l => !Texts.Languages.Contains(l))
            ? Refusal.Malformed("title-lv", "platform.page-language", "platform.reason.page-language", new("platform.remedy.page-language"))
            : null,
        content.Slug is { } slug && (slug.Length > CityPage.LongestSlug || !Address().IsMatch(slug))
            ? Refusal.Malformed("slug", "platform.page-address", "platform.reason.page-address", new("platform.remedy.page-address"))
            : null,
        content.Agreed?.Length > CityPage.LongestAgreed ? TooLong("agreed", CityPage.LongestAgreed) : null,
        .. content.Text.Where(t => !Markdowns.Readable(t.Value)).Select(t => Refusal.Malformed("text-" + t.Key, "platform.page-deep", "platform.reason.page-deep", new("platform.remedy.page-deep"))),
        .. content.Title.Where(t => t.Value.Length > PageEdition.LongestTitle).Select(t => TooLong("title-" + t.Key, PageEdition.LongestTitle)),
        .. content.Lead.Where(t => t.Value.Length > PageEdition.LongestLead).Select(t => TooLong("lead-" + t.Key, PageEdition.LongestLead)),
        .. content.Text.Where(t => t.Value.Length > PageEdition.LongestText).Select(t => TooLong("text-" + t.Key, PageEdition.LongestText)),
    ]);

    /// <summary>Can everybody see it? Each language that it has is whole, and who tells a story agreed.</summary>
    public static Refusal? Unshowable(CityPage page, PageEdition edition)
    {
        var half = edition.Title.Keys.Union(edition.Text.Keys).Where(l => !edition.Title.ContainsKey(l) || !edition.Text.ContainsKey(l)).ToList();
        var edit = $"/work/pages/{page.Id}";
        return Refusal.Of(
            half.Count > 0 || edition.Title.Count == 0 ? Refusal.Rule(new Reason("platform.page-half", "platform.reason.page-half", [], [new("platform.remedy.page-half", edit)])) : null,
            page is { Kind: PageKind.Story, Agreed: null } ? Refusal.Rule(new Reason("platform.page-not-agreed", "platform.reason.page-not-agreed", [], [new("platform.remedy.page-not-agreed", edit)])) : null);
    }

    public static Refusal NoOwner { get; } = Refusal.Malformed("owner", "platform.page-owner", "platform.reason.page-owner", new("platform.remedy.page-owner"));

    public static Refusal AddressTaken { get; } = Refusal.Malformed("slug", "platform.page-address-taken", "platform.reason.page-address-taken", new("platform.remedy.page-address-taken"));

    /// <summary>Only what nobody sees can be removed for good.</summary>
    public static Refusal? StillShown(CityPage page) => page.Shown is null
        ? null
        : Refusal.Rule(new Reason("platform.page-shown", "platform.reason.page-shown", [], [new("platform.remedy.page-shown", $"/work/pages/{page.Id}")]));

    /// <summary>An address out of a title: folded words joined by hyphens.</summary>
    public static string SlugOf(string title)
    {
        var words = Folding.Fold(title).Replace("#", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).Replace(' ', '-');
        var kept = new string([.. words.Where(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]).Trim('-');
        if (kept.Length > CityPage.LongestSlug)
            kept = kept[..(kept.LastIndexOf('-', CityPage.LongestSlug) is > 0 and var at ? at : CityPage.LongestSlug)];
        return kept.Length == 0 ? "page" : kept;
    }

    private static Refusal TooLong(string field, int most) =>
        Refusal.Malformed(field, "platform.page-long", "platform.reason.page-long", new("platform.remedy.page-long"), ("most", most));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Address();
}
