using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>An officer adds a camp to a season.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class AddCampPage(CityDb db, AddCamp add, Here here) : PageModel
{
    public Call Season { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? FirstDay { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public TimeOnly? From { get; set; }

    [BindProperty]
    public TimeOnly? To { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public int? MinAge { get; set; }

    [BindProperty]
    public int? MaxAge { get; set; }

    [BindProperty]
    public int? Places { get; set; }

    [BindProperty]
    public int? Cost { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = "a season that is not public yet", Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "title=Robots&text=We build robots.&firstDay=2027-06-14&lastDay=2027-06-18&from=09:00&to=15:00&place=Vizium&minAge=11&maxAge=14&places=12&cost=0", OnlyWith = "a season that is not public yet", Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        var done = await add.Run(id, new(
            Title, Text, here.Language, FirstDay ?? default, LastDay ?? default, From ?? default, To ?? default, Place, MinAge ?? 0, MaxAge ?? 0, Places ?? 0, (Cost ?? 0) * 100), stop);
        if (done.Done)
            return LocalRedirect($"~/work/calls/{id}");
        return await Load(id, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    public static string? Number(int? number) => number is { } there ? CampRules.Year(there) : null;

    public static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Kind == CampKind.Code, stop) is not { } call)
            return false;
        Season = call;
        return true;
    }
}
