using Microcity.Platform;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Skills;

/// <summary>Every page of this engine names the classification it stands on, in the footer.</summary>
internal sealed class SkillsCredit : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is PageModel page && page.GetType().Namespace == typeof(SkillsCredit).Namespace)
        {
            var services = context.HttpContext.RequestServices;
            var (say, skills) = (services.GetRequiredService<Say>(), await services.GetRequiredService<ReadCitySkills>().Run(context.HttpContext.RequestAborted));
            page.ViewData["Credit"] = say["skills.lists.credit", ("list", ListName.Of(say, skills.View.Version))];
        }
        await next();
    }
}
