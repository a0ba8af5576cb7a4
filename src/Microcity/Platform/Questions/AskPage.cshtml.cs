using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>One question, one way to reach whoever asks, and the day of the answer.</summary>
[OpenToAll]
public sealed class AskPage(Ask ask) : PageModel
{
    public string? Text { get; private set; }

    public string? Reach { get; private set; }

    public Question? Asked { get; private set; }

    [Says(200, Body = "text=When are you open on Friday?&reach=29123456", Refuses = [400, 429])]
    public async Task<IActionResult> OnPost(string? text, string? reach, CancellationToken stop)
    {
        (Text, Reach) = (text, reach);
        var done = await ask.Run(text, reach, Asker.Of(HttpContext), stop: stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Asked = done.Value;
        return Page();
    }
}
