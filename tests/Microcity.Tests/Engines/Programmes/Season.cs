using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Post = Microcity.Programmes.Post;

namespace Microcity.Tests;

/// <summary>A season of camps in a house, driven through the acts; the clock stands where the season is.</summary>
internal sealed class Season(House house)
{
    public static readonly DateOnly Opens = new(2026, 12, 1), Closes = new(2026, 12, 10), Drawn = new(2026, 12, 18), FirstCamp = new(2027, 2, 15);

    public const string Value = "2026-12-18 03 11 19 27 40";

    public Guid Call { get; private set; }

    public List<Guid> Posts { get; } = [];

    public Guid[] Officers { get; private set; } = [];

    /// <summary>Drafted, announced and opened on 30 November, then it is 9:00 of the first day.</summary>
    /// <param name="places">Of each camp.</param>
    public static async Task<Season> Open(House house, params int[] places)
    {
        var season = new Season(house) { Officers = [await Person(house, 1980), await Person(house, 1985)] };
        house.Clock.TurnTo(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        season.Call = (await season.Officer((DraftCampSeason s) => s.Run(Opens, Closes, "Latvijas Loto", Drawn, FirstCamp))).Value!.Id;
        foreach (var many in places)
            season.Posts.Add((await season.Officer((AddCamp s) => s.Run(season.Call, Form(many)))).Value!.Id);
        Assert.True((await season.Officer((AnnounceCall s) => s.Run(season.Call))).Done);
        Assert.True((await season.Officer((OpenCall s) => s.Run(season.Call))).Done);
        house.Clock.TurnTo(new(2026, 12, 1, 7, 0, 0, TimeSpan.Zero));
        return season;
    }

    public static CampForm Form(int places) => new("Robots", "We build robots.", "en", FirstCamp, FirstCamp.AddDays(4), new(9, 0), new(15, 0), "Vizium", 11, 15, places, 0);

    public static async Task<Guid> Person(House house, int? born) => (await house.With((AddPerson add) => add.Run("Made", "Up", "en", born))).Value!.Id;

    /// <summary>A child that sent its wishes, with a guardian's yes on paper.</summary>
    public async Task<Guid> Applied(params Guid[] wishes)
    {
        var child = await Person(house, 2014);
        var id = (await As(child, (StartApplication s) => s.Run(Call))).Value!.Id;
        Assert.True((await As(child, (RankWishes s) => s.Run(id, wishes))).Done);
        Assert.True((await As(child, (SendApplication s) => s.Run(id))).Done);
        Assert.True((await Officer((EnterSignOff s) => s.Run(id))).Done);
        return id;
    }

    public void AfterGrace() => house.Clock.TurnTo(new(2026, 12, 13, 18, 0, 0, TimeSpan.Zero));

    public void DayOfDrawing() => house.Clock.TurnTo(new(2026, 12, 18, 18, 0, 0, TimeSpan.Zero));

    /// <summary>Sealed, drawn and told on the day of the drawing.</summary>
    public async Task Decide()
    {
        AfterGrace();
        Assert.True((await Officer((SealCall s) => s.Run(Call))).Done);
        DayOfDrawing();
        Assert.True((await Officer((RecordPublicValue s) => s.Run(Call, Value))).Done);
        Assert.True((await As(Officers[1], (RecordPublicValue s) => s.Run(Call, Value))).Done);
        Assert.True((await Officer((DecideCall s) => s.Run(Call))).Done);
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

    public Task<List<Offer>> Offers() => house.With((CityDb db) => db.Set<Offer>().AsNoTracking().OrderBy(o => o.Id).ToListAsync());

    public Task<Guid> ApplicantOf(Guid application) => house.With((CityDb db) => db.Set<Application>().Where(a => a.Id == application).Select(a => a.ApplicantId).SingleAsync());

    public Task<int> Taken() => house.With((CityDb db) => db.Set<SeatGroup>().SumAsync(g => g.Taken));
}
