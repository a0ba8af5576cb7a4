using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

/// <summary>Enters an opening in plain steps: its words first, then the skills they speak of, then the rest.</summary>
[Needs(SkillPermissions.Manage)]
public sealed class EnterOpeningPage(SuggestSkills suggest, ReadCitySkills read, EnterOpportunity enter, KeepDecisions decisions, Here here) : OpeningFormPage(suggest, here)
{
    private readonly Here here = here;

    public void OnGet() => Form = new() { Language = here.Language };

    [Says(200, Body = "kind=Vacancy&title=Welder&text=MIG welding and technical drawings")]
    public Task<IActionResult> OnPostLook(CancellationToken stop) => Show(add: true, stop);

    [Says(Body = "kind=Vacancy&title=Welder&place=Ventspils&openUntil=<day+30>&few=true", Refuses = [400, 409])]
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var content = new ReadOpeningForm(Form, await read.Run(stop), here).Content(null, out var wrong);
        if (wrong is not null)
            return await Show(add: false, stop, wrong);
        var done = await enter.Run(null, content, warn: !Form.Few, stop: stop);
        if (!done.Done)
            return await Show(add: true, stop, done.Refusal);
        await decisions.Run(done.Value.Id, Form, stop);
        return LocalRedirect("~/work/opportunities?done=entered");
    }
}
