using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Microcity.Platform;

/// <summary>Text without marks from what may be HTML: paragraphs and lists become lines, nothing else of it stays.</summary>
public static partial class PlainText
{
    private static readonly HashSet<string> Lines = ["p", "div", "br", "tr", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr", "pre"];
    private static readonly HashSet<string> Unseen = ["script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "math"];

    /// <summary>What is longer stays as it is: reading marks costs the more the deeper they are nested.</summary>
    private const int Longest = 60_000;

    /// <summary>Descriptions that were encoded twice are unpacked twice.</summary>
    public static string Of(string written)
    {
        if (written.Length > Longest)
            return Tidy(written);
        var text = written;
        for (var round = 0; round < 2 && Marked().IsMatch(text); round++)
            text = Unmarked(text);
        return Tidy(text);
    }

    private static string Unmarked(string html)
    {
        var text = new StringBuilder(html.Length);
        INode body = new HtmlParser().ParseDocument(html).Body!;
        for (var node = body.FirstChild; node is not null; node = Next(node, body, text))
        {
            if (node is IText words)
                text.Append(node.ParentElement?.LocalName == "pre" ? words.Data : words.Data.ReplaceLineEndings(" "));
            else if (node is IElement { LocalName: "li" })
                text.Append("\n• ");
            else if (node is IElement element && Lines.Contains(element.LocalName))
                text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The next node in the order of the text; without recursion, as what strangers write may be nested deeply.</summary>
    private static INode? Next(INode node, INode body, StringBuilder text)
    {
        if (node.FirstChild is { } child && !(node is IElement e && Unseen.Contains(e.LocalName)))
            return child;
        while (node.NextSibling is null)
        {
            if (node.Parent is not { } parent || parent == body)
                return null;
            node = parent;
            if (node is IElement element && Lines.Contains(element.LocalName))
                text.Append('\n');
        }
        return node.NextSibling;
    }

    private static string Tidy(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => Blanks().Replace(l, " ").Trim());
        return Gaps().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex(@"<[a-zA-Z/!][^>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")]
    private static partial Regex Marked();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
