using System.Net;
using Microcity.Platform;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Hours of a summer place, from the first day to the end.</summary>
public sealed class TimesheetTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task S4_H5_Hours_are_entered_by_who_supervises_within_the_law(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var (city, pupil, placement, supervisor) = await Begun(house);
        On(house, 7, 1);
        Assert.Empty(await city.As(supervisor, (ReadTimesheets s) => s.Mine()));
        On(house, 7, 2);
        Assert.Equal(pupil, Assert.Single(Assert.Single(await city.As(supervisor, (ReadTimesheets s) => s.Mine())).Pupils).Pupil.Id);
        Assert.Equal("summer-jobs.day-to-come", Code(await Enter(city, supervisor, placement, 5, 240)));
        On(house, 7, 5);
        Assert.Equal(RefusalKind.NothingHere, (await Enter(city, pupil, placement, 5, 240)).Refusal!.Kind);
        Assert.Equal("summer-jobs.over-limit", Code(await Enter(city, supervisor, placement, 5, 255, ticked: true)));
        Assert.Equal("summer-jobs.minutes", Code(await Enter(city, supervisor, placement, 5, 100)));
        Assert.Equal("summer-jobs.no-day", Code(await Enter(city, supervisor, placement, 4, 60)));
        foreach (var minutes in new[] { 240, 240, 225 })
            Firms.Held(await Enter(city, supervisor, placement, 5, minutes));
        Assert.Equal([225], await house.With((CityDb db) => db.Set<TimesheetRow>().Select(r => r.Minutes).ToListAsync()));
        Assert.Equal(PlacementState.Working, await State(house));
        Assert.Equal(1, await Facts(house, "placement-started"));
        Assert.Equal("summer-jobs.hours-missing", Code(await city.As(supervisor, (ConfirmHours s) => s.Run(city.Posts[0]))));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task S5_S9_Confirmed_hours_stand_open_to_an_objection_for_three_days_and_then_the_place_has_ended_once(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var (city, pupil, placement, supervisor) = await Begun(house);
        On(house, 7, 23);
        foreach (var day in Summer.July)
            Firms.Held(await Enter(city, supervisor, placement, day.Day, Summer.Plan("2012-07-14").On(day)!.Value, day.Day == 9 ? Attendance.Excused : Attendance.Worked));
        Assert.Equal("summer-jobs.objection-over", Code(await city.As(pupil, (ObjectToHours s) => s.Run(placement, "It was more."))));
        Firms.Held(await city.As(supervisor, (ConfirmHours s) => s.Run(city.Posts[0])));
        Assert.Equal("summer-jobs.hours-confirmed", Code(await Enter(city, supervisor, placement, 9, 240)));
        Assert.Equal(0, await house.With((EndPlacements s) => s.Run()));
        Assert.Equal("summer-jobs.objection", Code(await city.As(pupil, (ObjectToHours s) => s.Run(placement, " "))));
        Assert.Equal(RefusalKind.NothingHere, (await city.As(supervisor, (ObjectToHours s) => s.Run(placement, "Not mine."))).Refusal!.Kind);
        Firms.Held(await city.As(pupil, (ObjectToHours s) => s.Run(placement, "I was there on Friday.")));
        Firms.Held(await Enter(city, supervisor, placement, 9, 240));
        Firms.Held(await city.As(supervisor, (ConfirmHours s) => s.Run(city.Posts[0])));
        On(house, 7, 27);
        Assert.Equal("summer-jobs.objection-over", Code(await city.As(pupil, (ObjectToHours s) => s.Run(placement, "Still wrong."))));
        Assert.Equal(1, await house.With((EndPlacements s) => s.Run()));
        Assert.Equal(0, await house.With((EndPlacements s) => s.Run()));
        Assert.Equal(PlacementState.Ended, await State(house));
        Assert.Equal((2, 1), (await Facts(house, "hours-confirmed"), await Facts(house, "placement-completed")));
        var told = await house.With((CityDb db) => db.Set<EvidenceRow>().Where(f => f.Name == "placement-completed").Select(f => f.Payload).SingleAsync());
        Assert.Contains("\"minutes\":4500", told, StringComparison.Ordinal);
        Assert.Contains("\"workDays\":15", told, StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NothingHere, (await Enter(city, supervisor, placement, 9, 60)).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_day_is_entered_once_by_two_who_save_at_once(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var (city, _, placement, supervisor) = await Begun(house);
        On(house, 7, 5);
        var saved = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Enter(city, supervisor, placement, 5, 15 * i)));
        Assert.Contains(saved, s => s.Done);
        Assert.All(saved.Where(s => !s.Done), s => Assert.Equal(VersionRules.Changed.Reasons[0].Code, Code(s)));
        Assert.Single(await house.With((CityDb db) => db.Set<TimesheetRow>().ToListAsync()));
        Assert.Equal(1, await Facts(house, "placement-started"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_day_sheet_is_saved_without_script_and_the_pupil_reads_it_and_objects(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var (city, pupil, placement, supervisor) = await Begun(house);
        await house.With((CityDb db) =>
        {
            db.Add(new Account { PersonId = supervisor, Email = "juris@example.lv", State = AccountState.Active });
            db.Add(new Account { PersonId = pupil, Email = "pupil@example.lv", State = AccountState.Active });
            return db.SaveChangesAsync();
        });
        On(house, 7, 23);
        var (sheet, child) = (await house.Again(supervisor), await house.Again(pupil));
        var there = await sheet.GetStringAsync("/ventspils/summer/today?day=2027-07-05");
        Assert.Contains("Pupila Birdsong", there, StringComparison.Ordinal);
        Assert.Contains("value=\"240\" selected", there, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"255\"", there, StringComparison.Ordinal);
        foreach (var day in Summer.July)
            Assert.Equal(HttpStatusCode.Redirect, (await sheet.Send($"/ventspils/summer/today?post={city.Posts[0]}&day={day:yyyy-MM-dd}", [("id", placement.ToString()), ("said", day.Day == 6 ? "absent" : "240")])).StatusCode);
        var refused = await sheet.Send($"/ventspils/summer/today?post={city.Posts[0]}&day=2027-07-05", [("id", placement.ToString()), ("said", "900")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Send($"/ventspils/summer/today?handler=Confirm&post={city.Posts[0]}", [])).StatusCode);
        Assert.Contains("56 of 75 planned hours worked", await child.GetStringAsync("/ventspils/summer/place"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await child.Send($"/ventspils/summer/place?placement={placement}", [("what", "On Tuesday I was there.")])).StatusCode);
        Assert.Contains("On Tuesday I was there.", await sheet.GetStringAsync("/ventspils/summer/today?day=2027-07-06"), StringComparison.Ordinal);
        var other = (await house.Signed("ventspils", "resident")).Browser;
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send("/ventspils/ask", [("what", "Mine?")], $"/ventspils/summer/place?placement={placement}")).StatusCode);
        Assert.DoesNotContain("Birdsong", await other.GetStringAsync("/ventspils/summer/today"), StringComparison.Ordinal);
    }

    private static async Task<(SummerCity City, Guid Pupil, Guid Placement, Guid Supervisor)> Begun(House house)
    {
        var city = await SummerCity.Registering(house);
        var (pupil, application) = (await city.Placed(1, new(2012, 7, 14)))[0];
        var placement = new Placement { ApplicationId = application, PostId = city.Posts[0] };
        await house.With((CityDb db) =>
        {
            db.Add(placement);
            return db.SaveChangesAsync();
        });
        return (city, pupil, placement.Id, await house.With((CityDb db) => db.Set<Supervisor>().Select(s => s.PersonId).SingleAsync()));
    }

    private static Task<Outcome<PostSheet>> Enter(SummerCity city, Guid person, Guid placement, int day, int minutes, Attendance attendance = Attendance.Worked, bool ticked = false) =>
        city.As(person, (RecordHours s) => s.Run(city.Posts[0], new(2027, 7, day), [new(placement, minutes, attendance, ticked)]));

    private static void On(House house, int month, int day) => house.Clock.TurnTo(new(2027, month, day, 14, 0, 0, TimeSpan.Zero));

    private static Task<PlacementState> State(House house) => house.With((CityDb db) => db.Set<Placement>().Select(p => p.State).SingleAsync());

    private static Task<int> Facts(House house, string name) => house.With((CityDb db) => db.Set<EvidenceRow>().CountAsync(f => f.Name == name));

    private static string? Code<T>(Outcome<T> done) => done.Refusal?.Reasons[0].Code;
}
