using AngleSharp.Html.Parser;

namespace Microcity.Tests;

/// <summary>Fills and sends forms as a browser without script would.</summary>
public static class Forms
{
    /// <summary>Opens the page, takes the form's token and sends the fields back.</summary>
    /// <param name="to">Where the form leads; null for the page itself.</param>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string page, (string Name, string Value)[] fields, string? to = null)
    {
        var shown = await browser.GetStringAsync(page);
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", Token(shown))).Append(("once", Once(shown))).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        return await browser.PostAsync(to ?? page, content);
    }

    public static string Token(string html) => Hidden(html, "__RequestVerificationToken");

    /// <summary>The key that makes sending the form twice one effect.</summary>
    public static string Once(string html) => Hidden(html, "once");

    private static string Hidden(string html, string name) =>
        new HtmlParser().ParseDocument(html).QuerySelector($"form[method=post] input[name={name}]")?.GetAttribute("value")
        ?? throw new InvalidOperationException($"The page has no form with {name}.");
}
