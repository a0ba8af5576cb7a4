using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>What the quiz is, thirty questions or sixty, or on with a code.</summary>
[OpenToAll]
public sealed class QuizStartPage : PageModel
{
    public string? Typed { get; private set; }

    public static string First(bool isShort) => $"/learn/quiz/{QuizCode.Write(QuizAnswers.Blank(isShort))}?page=1";

    [Says(Body = "code=102Q-3R9V-BQFA-5H12-A4PJ", Refuses = [400, 409])]
    public IActionResult OnPost(string? code)
    {
        SecretPages.Keep(Response);
        Typed = code;
        var read = QuizCode.Read(code ?? "");
        return read.Done ? LocalRedirect(QuizPage.GoOn(read.Value)) : this.Refuse(read.Refusal);
    }
}
