using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Somebody says whose guardian they are: who the child is, and where it was seen; or why not.</summary>
[Needs(PeoplePermissions.Guardians)]
public sealed class GuardianRequestPage(CityDb db, ReadNamesakes namesakes, NoteMinorRead note, ConfirmGuardian confirm, RefuseGuardian refuse) : PageModel
{
    internal const string OnlyWith = "a request to be a guardian";

    public GuardianRequest Asked { get; private set; } = null!;
    public Person Asker { get; private set; } = null!;
    public IReadOnlyList<Person> Candidates { get; private set; } = [];

    [BindProperty]
    public Guid? Ward { get; set; }

    [BindProperty]
    public GuardianMethod Method { get; set; } = GuardianMethod.Office;

    [BindProperty]
    public string? Why { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "ward=&method=Office", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostConfirm(Guid id, CancellationToken stop) => await Answer(id, (await confirm.Run(id, Ward, Method, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "why=Come by with the birth certificate.", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnPostRefuse(Guid id, CancellationToken stop) => await Answer(id, (await refuse.Run(id, Why, stop)).Refusal, stop);

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return LocalRedirect("~/work");
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<GuardianRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.RefusedAt == null, stop) is not { } request)
            return false;
        Asked = request;
        Asker = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == request.PersonId, stop);
        Candidates = [.. (await namesakes.Run(request.ChildGivenName, request.ChildFamilyName, request.ChildBirthYear, stop)).Where(p => p.Id != Asker.Id)];
        Ward ??= Candidates.FirstOrDefault(p => p.BirthYear == request.ChildBirthYear)?.Id;
        await note.Run([.. Candidates.Select(p => p.Id)], "people.guardian-request", stop);
        return true;
    }
}
