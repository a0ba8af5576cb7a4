using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.People;

/// <summary>What I agreed to: a switch per purpose, who decided and when.</summary>
[Needs(NeedsAttribute.SignedIn)]
public sealed class ConsentsPage(ReadConsents read, GiveConsent give, WithdrawConsent withdraw, ConfirmConsent confirm, Visitor visitor) : PageModel
{
    internal const string OnlyWith = "a purpose that a module asks for";

    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Consents = await read.Run(visitor.PersonId!.Value, stop);

    [Says(Body = "purpose=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostGive(string purpose, CancellationToken stop) => await Answer(await give.Run(purpose, stop: stop), stop);

    [Says(Body = "purpose=x", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostWithdraw(string purpose, CancellationToken stop) => await Answer(await withdraw.Run(purpose, stop: stop), stop);

    [Says(Body = "purpose=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(string purpose, CancellationToken stop) => await Answer(await confirm.Run(purpose, stop), stop);

    private async Task<IActionResult> Answer(Outcome<ConsentEvent> done, CancellationToken stop)
    {
        if (done.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(done.Refusal);
    }
}
