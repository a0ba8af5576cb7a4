using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>One call for the office: how far it is, the one thing to do next, who is in, what is missing.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class CallAtWorkPage(
    CityDb db, ReadPosts posts, NoteMinorRead note, AnnounceCall announce, OpenCall open, SealCall seal, RecordPublicValue value, DecideCall decide, CancelCall cancel, CloseCall close, VoidApplication voiding, EnterSignOff paper, ReadBarred barred, Here here) : PageModel
{
    internal const string OnlyWith = "a call";

    public Call Call { get; private set; } = null!;

    public CallState State { get; private set; }

    public Lottery Lottery { get; private set; } = null!;

    public Draw? Draw { get; private set; }

    public IReadOnlyList<PostLine> Posts { get; private set; } = [];

    public IReadOnlyDictionary<ApplicationState, int> Counts { get; private set; } = new Dictionary<ApplicationState, int>();

    public IReadOnlyDictionary<OfferState, int> Offers { get; private set; } = new Dictionary<OfferState, int>();

    /// <summary>Sent by minors, no guardian's yes yet.</summary>
    public IReadOnlyList<(Application Application, string Name)> Awaiting { get; private set; } = [];

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    [BindProperty]
    public string? VoidWhy { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostAnnounce(Guid id, int version, CancellationToken stop) => await Answer(id, (await announce.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostOpen(Guid id, int version, CancellationToken stop) => await Answer(id, (await open.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostSeal(Guid id, int version, CancellationToken stop) => await Answer(id, (await seal.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "value=2027-04-02 05 11 17 23 31", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostValue(Guid id, CancellationToken stop) => await Answer(id, (await value.Run(id, Value, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostDecide(Guid id, int version, CancellationToken stop) => await Answer(id, (await decide.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1&why=Too few people.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostCancel(Guid id, int version, CancellationToken stop) => await Answer(id, (await cancel.Run(id, Why, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostClose(Guid id, int version, CancellationToken stop) => await Answer(id, (await close.Run(id, version, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "ticket=K7Q2-M9XD&voidWhy=Sent twice.", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostVoid(Guid id, CancellationToken stop) => await Answer(id, (await voiding.Run(id, Ticket, VoidWhy, stop)).Refusal, stop);

    [Says(At = "id=<uuid>", Body = "application=<uuid>&version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostPaper(Guid id, Guid application, int version, CancellationToken stop) => await Answer(id, (await paper.Run(application, version, stop)).Refusal, stop);

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id });
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call)
            return false;
        (Call, State) = (call, call.StateAt(here.Now));
        Lottery = await db.Set<Lottery>().AsNoTracking().SingleAsync(l => l.CallId == id, stop);
        Draw = await db.Set<Draw>().AsNoTracking().FirstOrDefaultAsync(d => d.CallId == id, stop);
        Posts = await posts.Run(call, stop);
        Counts = await barred.There().Where(a => a.CallId == id).GroupBy(a => a.State).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);
        Offers = await db.Set<Offer>().Where(o => db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == id)).GroupBy(o => o.State).ToDictionaryAsync(g => g.Key, g => g.Count(), stop);
        var waiting = await db.Set<Application>().AsNoTracking().Where(a => a.CallId == id && a.State == ApplicationState.AwaitingPartners)
            .Join(db.Set<Person>(), a => a.ApplicantId, p => p.Id, (a, p) => new { a, p }).OrderBy(r => r.a.SentAt).ToListAsync(stop);
        Awaiting = [.. waiting.Select(r => (r.a, r.p.Name))];
        if (waiting.Count > 0)
            await note.Run([.. waiting.Select(r => r.p.Id)], "programmes.sign-off", stop);
        return true;
    }
}
