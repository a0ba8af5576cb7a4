using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Microcity.Platform;

/// <summary>Every form that changes something carries a key of its own, so that a double click has one effect (T63).</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class KeyInForms : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.PostContent.AppendHtml(new TagBuilder("input")
    {
        TagRenderMode = TagRenderMode.StartTag,
        Attributes = { ["type"] = "hidden", ["name"] = KeyedRequest.Field, ["value"] = RandomId.New().ToString() },
    });
}
