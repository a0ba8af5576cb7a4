using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>Six questions of the quiz. Nothing is stored: what was answered so far is the address.</summary>
[OpenToAll, Says(At = "code=102Q-3R9V-BQFA-5H12-A4PJ&page=1", Refuses = [400, 409])]
public sealed class QuizPage(QuizClock clock) : PageModel
{
    public QuizAnswers Quiz { get; private set; } = QuizAnswers.Blank(true);

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;

    public string Begun => clock.Begun();

    public IEnumerable<(QuizItem Item, int At, int Said)> Items =>
        Enumerable.Range(0, QuizItems.OnePage).Select(i => (QuizItems.All[(Number - 1) * QuizItems.OnePage + i], i, Quiz.Page(Number)[i]));

    /// <summary>The first page that is not answered, or the result.</summary>
    public static string GoOn(QuizAnswers quiz) => $"~/learn/quiz/{QuizCode.Write(quiz)}{(quiz.FirstGap is { } page && QuizRules.Unfinished(quiz) is not null ? $"?page={page}" : "/result")}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public IActionResult OnGet(string code, [FromQuery] int? page)
    {
        var read = QuizCode.Read(code);
        if (!read.Done)
            return this.Refuse(read.Refusal);
        if (page is not { } asked)
            return LocalRedirect(GoOn(read.Value));
        (Quiz, Number) = (read.Value, Math.Clamp(asked, 1, read.Value.Pages));
        return Page();
    }

    [Says(At = "code=102Q-3R9V-BQFA-5H12-A4PJ", Body = "page=1&a0=5&a1=4", Refuses = [400, 409])]
    public IActionResult OnPost(string code, [FromForm] int page, [FromForm] string? begun, [FromForm] int a0, [FromForm] int a1, [FromForm] int a2, [FromForm] int a3, [FromForm] int a4, [FromForm] int a5)
    {
        var read = QuizCode.Read(code);
        if (!read.Done)
            return this.Refuse(read.Refusal);
        (Quiz, Number) = (read.Value, Math.Clamp(page, 1, read.Value.Pages));
        int[] said = [a0, a1, a2, a3, a4, a5];
        if (!ModelState.IsValid || said.Any(a => a is < 0 or > 5))
            return this.Refuse(QuizRules.AnswerOutside);
        Quiz = Quiz.With(Number, said, clock.IsFast(begun));
        return LocalRedirect(Number < Quiz.Pages ? $"~/learn/quiz/{QuizCode.Write(Quiz)}?page={Number + 1}" : $"~/learn/quiz/{QuizCode.Write(Quiz)}/result");
    }
}
