using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

[Needs(NeedsAttribute.SignedIn)]
public sealed class AccountPage(CityDb db, Visitor visitor, Here here, EndSession end, RemovePasskey removePasskey, RemoveAuthenticatorApp removeApp) : PageModel
{
    public string Email { get; private set; } = "";
    public bool HasApp { get; private set; }
    public IReadOnlyList<KnownPasskey> Passkeys { get; private set; } = [];
    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == visitor.AccountId, stop);
        (Email, HasApp) = (account.Email, account.AppSecret is not null);
        Passkeys = await db.Set<Passkey>().Where(p => p.AccountId == account.Id).OrderBy(p => p.CreatedAt)
            .Select(p => new KnownPasskey(p.Id, p.Name, DateOnly.FromDateTime(p.CreatedAt))).ToListAsync(stop);
        Sessions = await db.Set<Session>().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new OpenSession(s.Id, s.Device, DateOnly.FromDateTime(s.LastSeenAt), s.Id == visitor.SessionId)).ToListAsync(stop);
    }

    [Says(Body = "id=<sessions[-1].id>")]
    public Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop) => Do(() => end.Run(id, stop), stop);

    [Says(Body = "id=<passkey>", Refuses = [409])]
    public Task<IActionResult> OnPostRemovePasskey(Guid id, CancellationToken stop) => DoFresh(() => removePasskey.Run(id, stop), stop);

    [Says(OnlyWith = "an authenticator app", Refuses = [409])]
    public Task<IActionResult> OnPostRemoveApp(CancellationToken stop) => DoFresh(() => removeApp.Run(stop), stop);

    private async Task<IActionResult> DoFresh(Func<Task<Outcome<Done>>> act, CancellationToken stop) =>
        visitor.Fresh(here.Now) ? await Do(act, stop) : LocalRedirect("~/sign-in?return=/account");

    private async Task<IActionResult> Do(Func<Task<Outcome<Done>>> act, CancellationToken stop)
    {
        var done = await act();
        if (done.Done)
            return RedirectToPage();
        await OnGet(stop);
        return this.Refuse(done.Refusal);
    }
}

public sealed record KnownPasskey(Guid Id, string Name, DateOnly AddedOn);

public sealed record OpenSession(Guid Id, string Device, DateOnly SeenOn, bool ThisOne);
