using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Microcity.Platform;

/// <summary>A pictogram of <c>Web/icons.svg</c> beside its word: <c>&lt;icon name="learn" /&gt;</c>. Nothing to a screen reader.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag(Assets assets) : TagHelper
{
    /// <summary>The symbol's id.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Pictures.Show(output, assets, "icon", Name);
}

/// <summary>The city's line drawing: <c>&lt;drawing name="ventspils" /&gt;</c>; nothing where the city has none.</summary>
[HtmlTargetElement("drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DrawingTag(Assets assets) : TagHelper
{
    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Name is { Length: > 0 } name)
            Pictures.Show(output, assets, "drawing", "drawing-" + name);
        else
            output.SuppressOutput();
    }
}

file static class Pictures
{
    public static void Show(TagHelperOutput output, Assets assets, string look, string symbol)
    {
        (output.TagName, output.TagMode) = ("svg", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", look);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{assets["icons.svg"]}#{symbol}";
        output.Content.SetHtmlContent(use);
    }
}
