using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Microcity.Platform;

/// <summary>
/// Shows Markdown of an editor: <c>&lt;markdown text="…" lang="lv" /&gt;</c>. Only the elements named here are ever written, every word
/// encoded; what is not among them, such as a picture, shows its words. Headings begin below the page's own.
/// </summary>
[HtmlTargetElement("markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTag : TagHelper
{
    private const int DeepestHeading = 6;

    private int shift;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    public string Text { get; set; } = "";

    /// <summary>Of the highest heading in the text, so that none is left out between it and the page's own.</summary>
    public int Level { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "text prose");
        var read = Markdowns.Read(Text);
        shift = Level - (read.Descendants<HeadingBlock>().Select(h => (int?)h.Level).Min() ?? Level);
        output.Content.SetHtmlContent(Blocks(read));
    }

    private HtmlContentBuilder Blocks(ContainerBlock blocks)
    {
        var all = new HtmlContentBuilder();
        foreach (var block in blocks)
        {
            if (Of(block) is { } shown)
                all.AppendHtml(shown);
        }
        return all;
    }

    private IHtmlContent? Of(Block block) => block switch
    {
        HeadingBlock heading => Heading(heading),
        ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } paragraph => Inlines(paragraph.Inline),
        ParagraphBlock paragraph => In("p", Inlines(paragraph.Inline)),
        ListBlock list => In(list.IsOrdered ? "ol" : "ul", Blocks(list)),
        ListItemBlock item => In("li", Blocks(item)),
        QuoteBlock quote => In("blockquote", Blocks(quote)),
        ThematicBreakBlock => new TagBuilder("hr") { TagRenderMode = TagRenderMode.SelfClosing },
        CodeBlock code => In("pre", new HtmlContentBuilder().Append(code.Lines.ToString())),
        ContainerBlock other => Blocks(other),
        _ => null,
    };

    private TagBuilder Heading(HeadingBlock heading)
    {
        var shown = In($"h{Math.Min(heading.Level + shift, DeepestHeading)}", Inlines(heading.Inline));
        shown.AddCssClass("ds-heading");
        return shown;
    }

    private HtmlContentBuilder Inlines(ContainerInline? inlines)
    {
        var all = new HtmlContentBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
            Add(all, inline);
        return all;
    }

    private void Add(HtmlContentBuilder all, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                all.Append(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                all.Append(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                all.AppendHtml(In("code", new HtmlContentBuilder().Append(code.Content)));
                break;
            case LineBreakInline { IsHard: true }:
                all.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing });
                break;
            case LineBreakInline:
                all.Append("\n");
                break;
            case AutolinkInline auto:
                all.AppendHtml(Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, new HtmlContentBuilder().Append(auto.Url)));
                break;
            case LinkInline { IsImage: false } link:
                all.AppendHtml(Link(link.Url, Inlines(link)));
                break;
            case EmphasisInline emphasis:
                all.AppendHtml(In(emphasis.DelimiterCount > 1 ? "strong" : "em", Inlines(emphasis)));
                break;
            case ContainerInline other:
                all.AppendHtml(Inlines(other));
                break;
        }
    }

    private IHtmlContent Link(string? url, IHtmlContent words)
    {
        if (Markdowns.Address(url, Page.HttpContext.Request.PathBase) is not { } address)
            return words;
        var link = In("a", words);
        link.AddCssClass("ds-link");
        link.Attributes["href"] = address;
        if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            link.Attributes["rel"] = "noopener noreferrer external";
        return link;
    }

    private static TagBuilder In(string element, IHtmlContent content)
    {
        var made = new TagBuilder(element);
        made.InnerHtml.AppendHtml(content);
        return made;
    }
}
