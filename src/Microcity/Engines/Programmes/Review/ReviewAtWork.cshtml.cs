using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The review of one call for the office: reviewers, what is missing, what to talk about, the line and what it would be otherwise, freezing, deciding.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class ReviewAtWorkPage(
    CityDb db, ReadReviewed reviewed, ReadBarred barred, NameJuror name, AssignReviews assign, FreezeRanking freeze, RerunRanking rerun, DecideReviewed decide, ReadReserve reserve, AwardReserve award, RecordPublicValue record, Here here) : PageModel
{
    internal const string OnlyWith = "a call that is reviewed";

    public Call Call { get; private set; } = null!;

    public CallState State { get; private set; }

    public ReviewPlan Plan { get; private set; } = null!;

    public IReadOnlyList<JurorLine> Jurors { get; private set; } = [];

    /// <summary>The list as it is now, without what does not exist for whoever looks; null before the seal.</summary>
    public IReadOnlyList<Ranked>? Lines { get; private set; }

    /// <summary>Of the budget; null where something is hidden from whoever looks.</summary>
    public long? Left { get; private set; }

    public IReadOnlyDictionary<string, Application> ByTicket { get; private set; } = new Dictionary<string, Application>();

    public IReadOnlySet<string> Discussed { get; private set; } = new HashSet<string>();

    public RankingRules Rules { get; private set; } = null!;

    public Ranking? Frozen { get; private set; }

    /// <summary>A review was voided since it was frozen.</summary>
    public bool FrozenIsOld { get; private set; }

    public IReadOnlyDictionary<Guid, Decision> Decisions { get; private set; } = new Dictionary<Guid, Decision>();

    /// <summary>What the reserve could get now; null before the decision, and where something is hidden from whoever looks.</summary>
    public Reserve? Reserve { get; private set; }

    public string? Pot { get; private set; }

    public LineMode? Mode { get; private set; }

    /// <summary>Somebody asks what another pot or line would give; it decides nothing.</summary>
    public bool WhatIf => Pot is not null || Mode is not null;

    public string? Told { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [400, 404])]
    public async Task<IActionResult> OnGet(Guid id, string? pot, LineMode? mode, string? told, CancellationToken stop)
    {
        (Pot, Mode, Told) = (string.IsNullOrWhiteSpace(pot) ? null : pot, mode, told);
        var wanted = Pot is null ? null : (Outcome<long>?)MoneyInput.Read("pot", Pot);
        if (!await Load(id, wanted is { Done: true } read ? read.Value : null, stop))
            return NotFound();
        return wanted is { Done: false } wrong ? this.Refuse(wrong.Refusal!) : Page();
    }

    [Says(At = "id=<uuid>", Body = "email=nobody@example.org", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostJuror(Guid id, CancellationToken stop) => await Answer(id, (await name.Run(id, Email, stop)).Refusal, "juror", stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostAssign(Guid id, int version, CancellationToken stop) => await Answer(id, (await assign.Run(id, version, stop)).Refusal, "assigned", stop);

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostFreeze(Guid id, int version, CancellationToken stop) => await Answer(id, (await freeze.Run(id, version, stop)).Refusal, "frozen", stop);

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnPostRerun(Guid id, CancellationToken stop)
    {
        var done = await rerun.Run(id, stop);
        return await Answer(id, done.Refusal, done is { Done: true, Value: true } ? "same" : "differs", stop);
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostDecide(Guid id, int version, CancellationToken stop) => await Answer(id, (await decide.Run(id, Departures(), version, stop)).Refusal, "decided", stop);

    [Says(At = "id=<uuid>", Body = "ticket=x", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostReserve(Guid id, string ticket, CancellationToken stop) => await Answer(id, (await award.Run(id, ticket, stop)).Refusal, "reserve", stop);

    /// <summary>For the lot between equal applications where the money ends.</summary>
    [Says(At = "id=<uuid>", Body = "value=2027-04-02 05 11 17 23 31", OnlyWith = OnlyWith, Refuses = [400, 404, 409])]
    public async Task<IActionResult> OnPostValue(Guid id, CancellationToken stop) => await Answer(id, (await record.Run(id, Value, stop)).Refusal, "noted", stop);

    private Dictionary<string, Departure> Departures()
    {
        var departures = new Dictionary<string, Departure>();
        foreach (var ticket in Request.Form.Keys.Where(k => k.StartsWith("kind-", StringComparison.Ordinal)).Select(k => k["kind-".Length..]))
        {
            if (!Enum.TryParse<DecisionKind>(Request.Form[$"kind-{ticket}"], out var kind))
                continue;
            var sum = MoneyInput.Read($"cents-{ticket}", Request.Form[$"cents-{ticket}"].ToString());
            departures[ticket] = new(kind, kind is DecisionKind.Awarded && sum.Done ? sum.Value : 0, Request.Form[$"why-{ticket}"].ToString());
        }
        return departures;
    }

    private async Task<IActionResult> Answer(Guid id, Refusal? refusal, string told, CancellationToken stop)
    {
        if (refusal is null)
            return RedirectToPage(new { id, told });
        db.ChangeTracker.Clear();
        return await Load(id, null, stop) ? this.Refuse(refusal) : NotFound();
    }

    private async Task<bool> Load(Guid id, long? pot, CancellationToken stop)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } call || await db.Set<ReviewPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.CallId == id, stop) is not { } plan)
            return false;
        (Call, Plan, State) = (call, plan, call.StateAt(here.Now));
        Rules = call.Rules is null ? plan.Read() : RuleSheet.Ranking(call.Rules);
        var gone = await barred.Run(id, stop);
        await ReadJurors(gone, stop);
        if (call.State < CallState.Sealed || call.State is CallState.Cancelled)
            return true;
        var all = await reviewed.Run(call, stop);
        var input = WhatIf ? RankingInput.Of(Rules with { Budget = pot ?? Rules.Budget, Line = Mode ?? Rules.Line }, all.Input.Applications, all.Input.Seed) : all.Input;
        var result = RankApplications.Run(input);
        ByTicket = all.ByTicket;
        Lines = [.. result.Applications.Where(a => !gone.Contains(all.ByTicket[a.Application.Ticket].Id))];
        Left = gone.Count == 0 ? result.Left : null;
        Discussed = await db.Set<Application>().Where(a => a.CallId == id && db.Set<Discussion>().Any(d => d.ApplicationId == a.Id)).Select(a => a.Ticket).ToHashSetAsync(stop);
        Frozen = await db.Set<Ranking>().AsNoTracking().Where(r => r.CallId == id).OrderByDescending(r => r.No).FirstOrDefaultAsync(stop);
        FrozenIsOld = Frozen is not null && Frozen.InputSha256 != all.Input.Sha256();
        Decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.CallId == id).ToDictionaryAsync(d => d.ApplicationId, stop);
        Reserve = gone.Count == 0 ? await reserve.Run(call, stop) : null;
        return true;
    }

    private async Task ReadJurors(IReadOnlySet<Guid> gone, CancellationToken stop)
    {
        var (id, hidden) = (Call.Id, gone.ToList());
        var mine = db.Set<Application>().Where(a => a.CallId == id && a.State == ApplicationState.Submitted && !hidden.Contains(a.Id));
        var rows = await db.Set<Juror>().Where(j => j.CallId == id).Join(db.Set<Person>(), j => j.PersonId, p => p.Id, (j, p) => new
        {
            p.Id, p.GivenName, p.FamilyName,
            Unasked = mine.Count(a => a.ApplicantId != p.Id && !db.Set<Conflict>().Any(c => c.ApplicationId == a.Id && c.PersonId == p.Id)),
            Files = mine.Count(a => db.Set<Review>().Any(r => r.ApplicationId == a.Id && r.PersonId == p.Id && r.Clear == true)),
            Done = mine.Count(a => db.Set<Review>().Any(r => r.ApplicationId == a.Id && r.PersonId == p.Id && r.State == ReviewState.Submitted)),
        }).OrderBy(j => j.FamilyName).ToListAsync(stop);
        Jurors = [.. rows.Select(j => new JurorLine($"{j.GivenName} {j.FamilyName}", State >= CallState.Locked && State is not CallState.Cancelled ? j.Unasked : 0, j.Files, j.Done))];
    }
}

/// <param name="Unasked">Applications they were not asked about yet.</param>
public sealed record JurorLine(string Name, int Unasked, int Files, int Done);
