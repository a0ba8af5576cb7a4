using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Platform;

/// <summary>How far everybody can use this service, what is missing and what helps meanwhile, and a way to say so without an account (T58).</summary>
[OpenToAll]
public sealed class AccessibilityPage(Ask ask) : PageModel
{
    /// <summary>The day this statement was last looked over; a test fails when it is a year old.</summary>
    public static readonly DateOnly Written = new(2026, 11, 27);

    /// <summary>After so many months somebody is asked to look it over.</summary>
    public const int AgeMonths = 11;

    /// <summary>What is missing, why, and what to do instead; text keys.</summary>
    public static IReadOnlyList<(string Gap, string Why, string Instead)> Gaps { get; } =
    [
        ("platform.accessibility.gap-people", "platform.accessibility.gap-people-why", "platform.accessibility.gap-people-instead"),
        ("platform.accessibility.gap-dates", "platform.accessibility.gap-dates-why", "platform.accessibility.gap-dates-instead"),
        ("platform.accessibility.gap-names", "platform.accessibility.gap-names-why", "platform.accessibility.gap-names-instead"),
    ];

    public string? Text { get; private set; }

    public string? Reach { get; private set; }

    public Question? Told { get; private set; }

    [Says(200, Body = "text=The calendar cannot be reached by keyboard.&reach=29123456", Refuses = [400, 429])]
    public async Task<IActionResult> OnPost(string? text, string? reach, CancellationToken stop)
    {
        (Text, Reach) = (text, reach);
        var done = await ask.Run(text, reach, Asker.Of(HttpContext), QuestionAbout.Accessibility, stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        Told = done.Value;
        return Page();
    }
}
