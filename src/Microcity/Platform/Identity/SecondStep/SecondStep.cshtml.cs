using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

[Needs(NeedsAttribute.Password), Fresh, SignsIn]
public sealed class SecondStepPage(
    CityDb db, Visitor visitor, ShowSecondStep show, AddAuthenticatorApp add, AppSecrets secrets, AppPicture picture, CityContext city, SessionCookie cookie) : PageModel
{
    public bool HasApp { get; private set; }
    public bool HasPasskey { get; private set; }
    public string Return { get; private set; } = "/me";

    /// <summary>Base32, for typing into the app; null while there is an app already.</summary>
    public string? Secret { get; private set; }

    public string? ClosedSecret { get; private set; }

    /// <summary>The same secret to point a phone at, as a data address.</summary>
    public string? Picture { get; private set; }

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public Task OnGet(string? @return, CancellationToken stop) => Load(@return, AppCode.NewSecret(), stop);

    [Says(Body = "code=<code>", Refuses = [401])]
    public async Task<IActionResult> OnPostShow(string? code, string? @return, CancellationToken stop)
    {
        await Load(@return, AppCode.NewSecret(), stop);
        var done = await show.Run(code ?? "", Asker.Of(HttpContext), stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        cookie.Give(HttpContext, city.City, done.Value);
        return LocalRedirect("~" + Return);
    }

    [Says(200, Body = "secret=<code>&code=<code>", Refuses = [401, 409])]
    public async Task<IActionResult> OnPostAdd(string? secret, string? code, string? @return, CancellationToken stop)
    {
        var opened = secrets.OpenSent(secret);
        await Load(@return, opened ?? AppCode.NewSecret(), stop);
        if (opened is null)
            return this.Refuse(SignInRules.CodeNotRight);
        var done = await add.Run(opened, code ?? "", Asker.Of(HttpContext).Device, stop);
        if (!done.Done)
            return this.Refuse(done.Refusal);
        cookie.Give(HttpContext, city.City, done.Value.Key);
        RecoveryCodes = done.Value.RecoveryCodes;
        return Page();
    }

    private async Task Load(string? back, string secret, CancellationToken stop)
    {
        Return = back is ['/', ..] && Url.IsLocalUrl(back) ? back : "/me";
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == visitor.AccountId, stop);
        HasApp = account.AppSecret is not null;
        HasPasskey = await db.Set<Passkey>().AnyAsync(p => p.AccountId == account.Id, stop);
        if (HasApp)
            return;
        (Secret, ClosedSecret) = (secret, secrets.Close(secret));
        Picture = picture.Of(account.Email, secret);
    }
}
