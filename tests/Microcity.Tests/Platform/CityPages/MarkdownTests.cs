using AngleSharp.Html.Parser;
using CsCheck;
using Microcity.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Text.Encodings.Web;

namespace Microcity.Tests;

/// <summary>Whatever an editor types, only the elements that we know come out, and links lead to nowhere odd.</summary>
public sealed class MarkdownTests
{
    private static readonly HashSet<string> Known = ["DIV", "P", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "STRONG", "EM", "A", "BR", "HR", "CODE", "PRE"];

    [Theory]
    [InlineData("Two **bold** words and *one*.", "<p>Two <strong>bold</strong> words and <em>one</em>.</p>")]
    [InlineData("# Homes\n\n## Flats", "<h2 class=\"ds-heading\">Homes</h2><h3 class=\"ds-heading\">Flats</h3>")]
    [InlineData("- one\n- two", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>")]
    [InlineData("> said", "<blockquote><p>said</p></blockquote>")]
    [InlineData("[jobs](/jobs?q=a)", "<p><a class=\"ds-link\" href=\"/ventspils/jobs?q=a\">jobs</a></p>")]
    [InlineData("<b>not</b> <script>alert(1)</script>", "<p>&lt;b&gt;not&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("[odd](javascript:alert(1))", "<p>odd</p>")]
    [InlineData("[odd](//elsewhere.example)", "<p>odd</p>")]
    [InlineData("[odd](data:text/html,x)", "<p>odd</p>")]
    [InlineData("[odd](JaVaScRiPt&colon;alert(1))", "<p>odd</p>")]
    [InlineData("![a picture](https://elsewhere.example/x.png)", "<p>a picture</p>")]
    [InlineData("[mail](mailto:a@example.lv)", "<p><a class=\"ds-link\" href=\"mailto:a@example.lv\">mail</a></p>")]
    public void Only_what_we_know_is_written(string text, string html) => Assert.Equal(html, Inside(text).Replace("&#xA;", "\n", StringComparison.Ordinal));

    [Fact]
    public void Nothing_else_comes_out_of_anything() =>
        Gen.OneOfConst("<", ">", "script", "[", "]", "(", ")", "javascript:", "\"", "'", "onload=", "`", "*", "_", "#", "\n", " ", "&lt;", "![", "http://a.b", "\\", "<!--", "style", "&#106;").Array[0, 40].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            if (!Markdowns.Readable(text))
                return;
            var page = new HtmlParser().ParseDocument(Inside(text));
            Assert.All(page.Body!.QuerySelectorAll("*"), e => Assert.Contains(e.TagName, Known));
            Assert.All(page.Body!.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, new[] { "class", "href", "rel" }));
            Assert.All(page.QuerySelectorAll("a"), a => Assert.Matches("^(https?://|mailto:|tel:|/ventspils/|#)", a.GetAttribute("href")!.ToLowerInvariant()));
        }, iter: 2_000);

    [Fact]
    public void What_lies_too_deep_is_refused_and_not_a_failure()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 5_000)) + "words";
        Assert.False(Markdowns.Readable(deep));
        var content = new PageContent(PageKind.News, null, null, null, new Dictionary<string, string> { ["en"] = "Title" }, new Dictionary<string, string>(), new Dictionary<string, string> { ["en"] = deep });
        Assert.Equal("text-en", Assert.Single(PageRules.Unfit(content)!.Reasons).Field);
    }

    [Fact]
    public void The_words_alone_are_what_a_search_needs() => Assert.Equal("Homes\nTwo rooms, 380 €, ask us", Markdowns.Plain("## Homes\n\nTwo *rooms*, **380 €**, [ask us](/ask)"));

    private static string Inside(string text)
    {
        var tag = new MarkdownTag { Text = text, Page = new ViewContext { HttpContext = new DefaultHttpContext { Request = { PathBase = "/ventspils" } } } };
        var output = new TagHelperOutput("markdown", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        tag.Process(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        using var writer = new StringWriter();
        output.Content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
