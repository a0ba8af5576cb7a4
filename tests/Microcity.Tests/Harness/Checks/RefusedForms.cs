using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Microcity.Tests;

/// <summary>How a form comes back that could not be taken: list of what is wrong first, linked; each field told; nothing typed lost (T57).</summary>
public static class RefusedForms
{
    public static IEnumerable<string> Flaws(IHtmlDocument page, (string Name, string Value)[] typed)
    {
        if (page.Title?.StartsWith("Error: ", StringComparison.Ordinal) is not true)
            yield return $"the title is \"{page.Title}\"";
        var main = page.QuerySelector("main")!;
        if (main.QuerySelector(".notice-wrong, form[method=post]") is not { ClassName: "notice notice-wrong" } list)
        {
            yield return "no list of errors stands before the form";
            yield break;
        }
        var links = list.QuerySelectorAll("li > a[href^='#']").ToList();
        if (links.Count == 0)
            yield return "the list leads to no field";
        foreach (var link in links)
        {
            var name = link.GetAttribute("href")![1..];
            var field = main.QuerySelector($"form [id='{name}']");
            if (field is not (IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement))
                yield return $"#{name} is no field";
            else if (field.GetAttribute("aria-invalid") != "true" || !Told(page, field).Any(t => t.TextContent.Trim() == link.TextContent.Trim()))
                yield return $"{name} does not say what is wrong with it";
        }
        foreach (var (name, value) in typed)
        {
            var kept = main.QuerySelectorAll($"form [name='{name}']").Select(Kept).ToList();
            if (!kept.Contains(name == "password" ? "" : value))
                yield return $"{name} became {string.Join(" or ", kept)}";
        }
    }

    private static IEnumerable<IElement> Told(IHtmlDocument page, IElement field) =>
        (field.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page.GetElementById).OfType<IElement>();

    private static string Kept(IElement field) => field switch
    {
        IHtmlSelectElement choice => choice.Value ?? "",
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        _ => "",
    };
}
