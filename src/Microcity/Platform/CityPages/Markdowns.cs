using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Microcity.Platform;

/// <summary>How Markdown of editors is read: CommonMark without HTML, which stands there as the signs it is made of.</summary>
public static class Markdowns
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    private static readonly string[] Safe = ["https://", "http://", "mailto:", "tel:"];

    /// <exception cref="ArgumentException">Lists or quotes lie in each other deeper than anybody writes them.</exception>
    public static MarkdownDocument Read(string text) => Markdown.Parse(text, Pipeline);

    public static bool Readable(string text)
    {
        try
        {
            Read(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What somebody typed, to stand inside Markdown as they typed it; a dash where they typed nothing.</summary>
    public static string Escape(string? typed) => string.Concat((typed ?? "–").Select(c => char.IsPunctuation(c) && c < 128 ? "\\" + c : char.IsControl(c) ? " " : c.ToString()));

    /// <summary>The words alone, as a search or a sheet needs them.</summary>
    public static string Plain(string text) => string.Join('\n', Read(text).Descendants<LeafBlock>().Select(Words).Where(w => w.Length > 0));

    /// <summary>Where a link may lead: the web, a mail, a telephone, a page of this city or a place on this page; null for all else.</summary>
    /// <param name="below">What addresses of the city begin with.</param>
    public static string? Address(string? url, string below)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Any(c => char.IsControl(c) || c == '\\'))
            return null;
        if (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal))
            return below + url;
        return url[0] == '#' || Safe.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ? url : null;
    }

    private static string Words(LeafBlock block) => block.Inline is { } inline
        ? string.Concat(inline.Descendants().Select(i => i switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            AutolinkInline link => link.Url,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => "",
        }))
        : block.Lines.ToString();
}
