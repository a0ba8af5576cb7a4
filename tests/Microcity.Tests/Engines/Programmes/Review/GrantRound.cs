using System.Text.Json.Nodes;
using Microcity.Grants;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using GrantRules = Microcity.Grants.GrantRules;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>A call for grants in a house, driven through the acts; the clock stands where the call is.</summary>
internal sealed class GrantRound(House house)
{
    public static readonly DateTimeOffset Closes = new(2026, 12, 10, 18, 0, 0, TimeSpan.Zero), Seals = new(2026, 12, 13, 18, 0, 0, TimeSpan.Zero);

    public static readonly string Words = new('x', MarkRules.ShortestJustification);

    public Guid Call { get; private set; }

    public Guid[] Officers { get; private set; } = [];

    public List<Guid> Jurors { get; } = [];

    public List<Guid> Applications { get; } = [];

    private Guid firm;

    public static async Task<GrantRound> Open(House house, LineMode line = LineMode.Strict, int quorum = 3, long budget = 3_700_800)
    {
        house.Clock.TurnTo(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        var round = new GrantRound(house) { Officers = [await Season.Person(house, 1980), await Season.Person(house, 1985), await Season.Person(house, 1990)] };
        round.Call = (await round.Officer((DraftGrantCall s) => s.Run(new(2026, 12, 1), new(2026, 12, 10), new(2026, 12, 20), new(2027, 2, 1), "Latvijas Loto", budget, line, quorum))).Value!.Id;
        Assert.True((await round.Officer((AnnounceCall s) => s.Run(round.Call))).Done);
        Assert.True((await round.Officer((OpenCall s) => s.Run(round.Call))).Done);
        round.firm = (await round.Officer((AddOrganisation s) => s.Run("SIA Viens", "40000000011"))).Value!.Id;
        Assert.True((await round.Officer((VerifyOrganisation s) => s.Run(round.firm))).Done);
        house.Clock.TurnTo(new(2026, 12, 1, 7, 0, 0, TimeSpan.Zero));
        return round;
    }

    public JsonObject Answers(Guid person, string title, long requested, long minimum) => new()
    {
        ["title"] = title, ["what"] = "New", ["joint"] = "no", ["firm"] = firm.ToString("D"), ["who"] = "Two people", ["starts"] = "2027-02-01",
        ["costs"] = new JsonArray(new JsonObject { ["for"] = "Work", ["cents"] = requested * 2 }), ["requested"] = requested, ["minimum"] = minimum, ["tax-debt"] = "no",
        ["public"] = new JsonArray(new JsonObject { ["person"] = person.ToString("D"), ["version"] = 1 }),
    };

    /// <summary>Begun and filled in.</summary>
    public async Task<(Guid Person, Guid Application)> Drafted(long requested = 500_000, long? minimum = null)
    {
        var person = await Season.Person(house, 1988);
        var id = (await As(person, (StartApplication s) => s.Run(Call))).Value!.Id;
        var saved = await As(person, (SaveAnswers s) => s.Run(id, (form, _) => ReadAnswers.Of(form, Answers(person, "Idea", requested, minimum ?? requested))));
        Assert.True(saved.Done, saved.Refusal?.Reasons[0].Code);
        return (person, id);
    }

    public async Task<Guid> Applied(long requested = 500_000, long? minimum = null)
    {
        var (person, id) = await Drafted(requested, minimum);
        var sent = await As(person, (SendApplication s) => s.Run(id));
        Assert.True(sent.Done, sent.Refusal?.Reasons[0].Code);
        Applications.Add(id);
        return id;
    }

    /// <summary>Checks settled, sealed, reviewers named; all but these pairs free of conflicts; given out.</summary>
    /// <param name="conflicts">Index of the juror and of the application.</param>
    public async Task Assigned(int jurors, params (int Juror, int Application)[] conflicts)
    {
        await Sealed();
        for (var j = 0; j < jurors; j++)
            await Juror();
        for (var j = 0; j < jurors; j++)
        {
            for (var a = 0; a < Applications.Count; a++)
                await Declared(Jurors[j], Applications[a], conflicts.Contains((j, a)) ? ConflictKind.Hard : ConflictKind.None);
        }
        var given = await Officer((AssignReviews s) => s.Run(Call));
        Assert.True(given.Done, given.Refusal?.Reasons[0].Code);
    }

    public async Task Sealed()
    {
        house.Clock.TurnTo(Closes);
        foreach (var application in Applications)
            Assert.True((await Officer((ConfirmCheck s) => s.Run(application, null, GrantRules.TaxDebt, true, "None"))).Done);
        house.Clock.TurnTo(Seals);
        Assert.True((await Officer((SealCall s) => s.Run(Call))).Done);
    }

    public async Task<Guid> Juror()
    {
        var person = await Season.Person(house, 1970);
        Assert.True((await Officer((NameJuror s) => s.Run(Call, person))).Done);
        Jurors.Add(person);
        return person;
    }

    public async Task Declared(Guid person, Guid application, ConflictKind kind) =>
        Assert.True((await As(person, (DeclareConflict s) => s.Run(application, kind, kind is ConflictKind.None ? null : ConflictType.Family))).Done);

    public Task<Outcome<Microcity.Programmes.Review>> Review(Guid juror, Guid application, int innovation, int market, int team, bool send = true) => As(juror, (WriteReview s) => s.Run(
        application, new Dictionary<string, (int?, string)> { ["innovation"] = (innovation, Words), ["market"] = (market, Words), ["team"] = (team, Words) }, send));

    /// <summary>Every reviewer who has the file gives these marks.</summary>
    public async Task Marked(Guid application, int innovation, int market, int team)
    {
        foreach (var juror in await house.With((CityDb db) => db.Set<Microcity.Programmes.Review>().Where(r => r.ApplicationId == application && r.Clear == true).Select(r => r.PersonId).ToListAsync()))
        {
            var done = await Review(juror, application, innovation, market, team);
            Assert.True(done.Done, done.Refusal?.Reasons[0].Code);
        }
    }

    public Task<T> Officer<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull => As(Officers[0], act);

    public async Task<T> As<TAct, T>(Guid person, Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        await using var scope = await house.Inside("ventspils", a => a.IsPerson(person));
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    public Task<string> Ticket(int at) => house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == Applications[at]).Select(a => a.Ticket).SingleAsync());

    public Task<List<Decision>> Decisions() => house.With((CityDb db) => db.Set<Decision>().AsNoTracking().OrderBy(d => d.ApplicationId).ToListAsync());

    public Task<Ranking> Ranking() => house.With((CityDb db) => db.Set<Ranking>().AsNoTracking().OrderByDescending(r => r.No).FirstAsync());
}
