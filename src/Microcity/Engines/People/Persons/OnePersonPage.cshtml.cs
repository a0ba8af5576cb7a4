using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>One person for the office: how they are reached, what they have to do with, who may be the same. Each look is recorded.</summary>
[Needs(PeoplePermissions.Persons), Says(At = "id=<uuid>")]
public sealed class OnePersonPage(CityDb db, ReadPersons read, ReadTwins readTwins, EditPerson edit, UndoMerge undo, NoteRecordRead note, Visitor visitor, Here here) : PageModel
{
    private const string OnlyWith = "a person that was found";

    public FoundPerson Found { get; private set; } = null!;
    public IReadOnlyList<(Representative Row, Organisation Firm)> Firms { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name, bool Ward)> Family { get; private set; } = [];
    public IReadOnlyList<RoleGrant> Grants { get; private set; } = [];
    public IReadOnlyList<FoundPerson> Twins { get; private set; } = [];
    public bool Merged { get; private set; }
    public bool Changing { get; private set; }
    public bool Own => Found.Person.Id == visitor.PersonId;
    public string? Done { get; private set; }

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? BirthYear { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [Says(OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, string? done, CancellationToken stop)
    {
        Done = done switch { "changed" => here.Say["people.person.done-changed"], "undone" => here.Say["people.person.done-undone"], "merged" => here.Say["people.person.done-merged"], _ => null };
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(Body = "version=1&givenName=Made&familyName=Up&birthYear=1980&language=en&phone=+371 63600000", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostChange(Guid id, int version, CancellationToken stop)
    {
        Changing = true;
        // What is no year is one that nobody is born in.
        var year = string.IsNullOrWhiteSpace(BirthYear) ? (int?)null : int.TryParse(BirthYear, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        return await Answer(id, (await edit.Run(id, new(GivenName, FamilyName, year, Language, Email, Phone), version, stop)).Refusal, "changed", stop);
    }

    [Says(OnlyWith = "a person who was made one of two today", Refuses = [404, 409])]
    public async Task<IActionResult> OnPostUndo(Guid id, CancellationToken stop) => await Answer(id, (await undo.Run(id, stop)).Refusal, "undone", stop);

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, string done, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id, done });
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await read.One(id, stop) is not { } found)
            return false;
        await note.Run(id, "people.person", stop);
        var (person, today, since) = (found.Person, here.Today, here.Now.AddHours(-MergeRules.UndoHours));
        Found = found;
        Firms = [.. (await db.Set<Representative>().AsNoTracking().Where(r => r.PersonId == id && (r.State == RepresentativeState.Asked || r.State == RepresentativeState.Confirmed))
            .Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (row, firm) => new { row, firm }).OrderBy(r => r.firm.NameKey).ThenBy(r => r.row.Id).ToListAsync(stop)).Select(r => (r.row, r.firm))];
        Family = [.. (await db.Set<Guardianship>().Where(g => (g.WardId == id || g.GuardianId == id) && g.EndedAt == null)
            .Join(db.Set<Person>(), g => g.WardId == id ? g.GuardianId : g.WardId, p => p.Id, (g, p) => new { p.Id, p.GivenName, p.FamilyName, Ward = g.GuardianId == id }).OrderBy(p => p.FamilyName).ThenBy(p => p.Id).ToListAsync(stop))
            .Select(p => (p.Id, $"{p.GivenName} {p.FamilyName}", p.Ward))];
        Grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.PersonId == id && g.From <= today && (g.Until == null || today < g.Until)).OrderBy(g => g.Id).ToListAsync(stop);
        Twins = [.. (await readTwins.Run(id, stop)).Select(t => t.Stays.Person.Id == id ? t.Goes : t.Stays).DistinctBy(t => t.Person.Id)];
        Merged = await db.Set<PersonMerge>().AnyAsync(m => m.PersonId == id && since < m.CreatedAt, stop);
        if (!Changing)
            (GivenName, FamilyName, BirthYear, Language, Email, Phone) = (person.GivenName, person.FamilyName, person.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture), person.Language, person.Email, person.Phone);
        return true;
    }
}
