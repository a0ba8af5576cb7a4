using Microcity.Platform;
using Microcity.Skills;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.CareerOffice;

/// <summary>What the answers say, the occupations they lead to, what of these is here, and the code that keeps it.</summary>
[OpenToAll, Says(At = "code=102Q-3R9V-BQFA-5H12-A4PJ", Refuses = [400, 409])]
public sealed class QuizResultPage(ReadResult read, CityAddress address) : PageModel
{
    public QuizAnswers Quiz { get; private set; } = QuizAnswers.Blank(true);

    /// <summary>Null where the answers are refused.</summary>
    public QuizResult? Result { get; private set; }

    public string Code => QuizCode.Write(Quiz);

    /// <summary>The code for a phone's camera, as a picture in the address.</summary>
    public string Picture => AddressPicture.Of(address.Of($"/learn/quiz/{Code}/result"));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => SecretPages.Keep(Response);

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        var typed = QuizCode.Read(code);
        if (!typed.Done)
            return this.Refuse(typed.Refusal);
        Quiz = typed.Value;
        var result = await read.Run(Quiz, stop);
        if (!result.Done)
            return this.Refuse(result.Refusal);
        Result = result.Value;
        return Page();
    }
}
