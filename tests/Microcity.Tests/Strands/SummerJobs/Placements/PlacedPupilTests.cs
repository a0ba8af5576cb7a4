using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>From registrations over the draw to the places, and what they need.</summary>
public sealed class PlacedPupilTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task P4_Six_are_drawn_and_placed_and_one_who_needs_closer_supervision_asks_for_a_second_supervisor(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var city = await SummerCity.Registering(house, new OfferForm
        {
            Title = "Garden helper", Task = "You water plants.", Language = "en", Place = "Ventspils", Places = 6, LeastAge = 13, DailyMinutes = 480, ShorterDaysOk = true, StartsAt = new(9, 0), SupervisorName = ["Juris Kalns"], SupervisorPhone = ["+371 20000001"],
            GrownUp = true, MoreSkills = "kopt augus",
        });
        List<(Guid Pupil, Guid Application)> pupils = [];
        for (var i = 0; i < 6; i++)
        {
            var one = await city.Registered(new(2012, 7, 14), $"Pupil{(char)('a' + i)}", f => f.CloserSupervision = i == 3);
            await city.Sent(one);
            pupils.Add(one);
        }
        Firms.Held(await city.Officer((ConfirmPupils s) => s.Run(city.Call, [.. pupils.Select(p => p.Application)], PupilFact.Enrolled, holds: true)));
        Firms.Held(await city.Officer((ConfirmPupils s) => s.Run(city.Call, [pupils[0].Application], PupilFact.SocialPriority, holds: true)));
        house.Clock.TurnTo(new(2027, 4, 14, 9, 0, 0, TimeSpan.Zero));
        Firms.Held(await city.Officer((SealCall s) => s.Run(city.Call)));
        Assert.Equal([3, 2, 2, 2, 2, 2], await house.With((CityDb db) => db.Set<Application>().OrderBy(a => a.Id).Select(a => a.Points!.Value).ToListAsync()));
        Assert.Equal(RefusalKind.Rule, (await city.Officer((ConfirmPupils s) => s.Run(city.Call, [pupils[0].Application], PupilFact.Resident, holds: true))).Refusal!.Kind);
        house.Clock.TurnTo(new(2027, 4, 16, 18, 0, 0, TimeSpan.Zero));
        var second = (await house.With((People.AddPerson add) => add.Run("Otra", "Amatpersona", "lv", 1981))).Value!.Id;
        Firms.Held(await city.Officer((RecordPublicValue s) => s.Run(city.Call, "2027-04-16 05 11 17 23 31")));
        Firms.Held(await city.As(second, (RecordPublicValue s) => s.Run(city.Call, "2027-04-16 05 11 17 23 31")));
        Firms.Held(await city.Officer((DecideCall s) => s.Run(city.Call)));
        var season = (await city.Officer((ReadSeason s) => s.Run(city.Call)))!;
        Assert.Empty(await city.Officer((ReadRatios s) => s.Run(season)));
        foreach (var (pupil, application) in pupils)
        {
            var offer = await house.With((CityDb db) => db.Set<Offer>().Where(o => o.ApplicationId == application).Select(o => o.Id).SingleAsync());
            Firms.Held(await city.As(pupil, (AnswerOffer s) => s.Run(offer, yes: true)));
        }
        var places = await city.Officer((ReadPlacements s) => s.Run(season));
        Assert.Equal(6, places.Count);
        Assert.All(places, p => Assert.Equal((75 * 60, 35_025L), (p.Hours!.Plan.Total, p.Hours.Cents)));
        var alarm = Assert.Single(await city.Officer((ReadRatios s) => s.Run(season)));
        Assert.Equal(city.Firm.Id, alarm.Organisation);
        Assert.Contains(("need", (object?)2), alarm.Reason.Values);
    }
}
