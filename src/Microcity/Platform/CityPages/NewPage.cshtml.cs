using Microsoft.AspNetCore.Mvc;

namespace Microcity.Platform;

/// <summary>A new page of the city; nobody sees it before it is published.</summary>
[Needs(Permissions.Pages)]
public sealed class NewPagePage(SavePage save, Colleagues colleagues, Visitor visitor, Here here) : PageFormPage(colleagues, here)
{
    public Task OnGet(CancellationToken stop)
    {
        Form = PageForm.Typed(Languages, new FormCollection(null));
        Form.Owner = visitor.PersonId;
        return LoadOwners(stop);
    }

    [Says(200, Body = "title-lv=Ziņas")]
    public Task OnPostLook(CancellationToken stop)
    {
        (Form, Looking) = (PageForm.Typed(Languages, Request.Form), true);
        return LoadOwners(stop);
    }

    [Says(Body = "title-lv=Ziņas&text-lv=Divi teikumi.", Refuses = [400])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Form = PageForm.Typed(Languages, Request.Form);
        var done = await save.Run(null, Form.Content, 0, stop);
        if (done.Done)
            return LocalRedirect($"~/work/pages/{done.Value.Id}?done=saved");
        await LoadOwners(stop);
        return this.Refuse(done.Refusal);
    }
}
