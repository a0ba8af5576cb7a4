using System.Net;
using CsCheck;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>A season of camps through the pages, and who fits a camp.</summary>
public sealed class CampTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_officer_begins_a_season_a_pupil_wishes_and_the_office_enters_the_yes(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2026, 11, 25, 6, 50, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var ((officer, _), (pupil, child)) = (await house.Signed("ventspils", "officer"), await house.Signed("ventspils", "pupil"));
        await house.With((CityDb db) => db.Set<People.Person>().Where(p => p.Id == child).ExecuteUpdateAsync(s => s.SetProperty(p => p.BirthYear, 2014)));
        Assert.Contains("No camps are planned yet", await pupil.GetStringAsync("/ventspils/camps"), StringComparison.Ordinal);
        (string, string)[] dates = [("opens", "2026-11-25"), ("closes", "2026-12-04"), ("source", "Latvijas Loto"), ("drawn", "2026-12-06"), ("firstCamp", "2027-02-15")];
        var early = await officer.Send("/ventspils/work/camps/new", dates);
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Contains("value=\"Latvijas Loto\"", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        dates[3] = ("drawn", "2026-12-12");
        var season = (await officer.Send("/ventspils/work/camps/new", dates)).Headers.Location!.OriginalString;
        var id = season.Split('/')[^1];
        var add = $"/ventspils/work/camps/{id}";
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send(add, [("title", "Robots"), ("text", "We build."), ("places", "0")])).StatusCode);
        (string, string)[] camp = [("title", "Robots"), ("text", "We build."), ("firstDay", "2027-02-15"), ("lastDay", "2027-02-19"), ("from", "09:00"), ("to", "15:00"), ("place", "Vizium"), ("minAge", "11"), ("maxAge", "15"), ("places", "6"), ("cost", "0")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(add, camp)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(season, [("version", "1")], season + "?handler=Announce")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Send(add, camp)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(season, [("version", "2")], season + "?handler=Open")).StatusCode);

        var slug = await house.With((CityDb db) => db.Set<Call>().Select(c => c.Slug).SingleAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await pupil.Send("/ventspils/ask", [], $"/ventspils/calls/{slug}")).StatusCode);
        house.Clock.TurnTo(new(2026, 11, 25, 7, 0, 0, TimeSpan.Zero));
        var mine = (await pupil.Send($"/ventspils/calls/{slug}", [])).Headers.Location!.OriginalString;
        var post = await house.With((CityDb db) => db.Set<Programmes.Post>().Select(p => p.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send(mine, [("version", "1"), ("post", $"{post}"), ("how", "Add")], mine + "?handler=Rank")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await pupil.Send(mine, [("version", "1"), ("post", $"{post}"), ("how", "Remove")], mine + "?handler=Rank")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await pupil.Send(mine, [("version", "2")], mine + "?handler=Send")).StatusCode);
        Assert.Contains("Your guardian has to say yes", await pupil.GetStringAsync(mine), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(mine)).StatusCode);
        Assert.Contains("The yes is here on paper", await officer.GetStringAsync(season), StringComparison.Ordinal);
        var application = mine.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Send(season, [("application", application), ("version", "3")], season + "?handler=Paper")).StatusCode);
        Assert.Equal(ApplicationState.Submitted, await house.With((CityDb db) => db.Set<Application>().Select(a => a.State).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/ventspils/calls/{slug}/draw?handler=Text")).StatusCode);
        Assert.Contains("points never-placed 2", await house.Browser().GetStringAsync($"/ventspils/calls/{slug}/draw?handler=Rules"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_reaches_the_age_in_the_year_fits_and_an_unknown_year_is_no_no() =>
        Gen.Select(Gen.Int[5, 25], Gen.Int[5, 25], Gen.Int[1995, 2027]).Where((min, max, _) => min <= max).Sample((min, max, born) =>
        {
            var camp = Camp(min, max);
            var age = 2027 - born;
            Assert.Equal(min <= age && age <= max ? CheckResult.Passed : CheckResult.Failed, CampRules.Age(camp, born).Result);
            Assert.Equal(CheckResult.NeedsPerson, CampRules.Age(camp, null).Result);
        });

    [Fact]
    public void A_camp_says_all_that_is_wrong_with_it()
    {
        var camp = Camp(15, 11);
        (camp.LastDay, camp.To, camp.CostCents, camp.Place) = (camp.FirstDay.AddDays(-1), camp.From, -1, "");
        Assert.Equal(["lastDay", "to", "maxAge", "cost", "place"], CampRules.Impossible(camp)!.Reasons.Select(r => r.Field));
        Assert.Null(CampRules.Impossible(Camp(11, 15)));
    }

    private static Camp Camp(int min, int max) => new()
    {
        PostId = default, FirstDay = new(2027, 6, 14), LastDay = new(2027, 6, 18), From = new(9, 0), To = new(15, 0), Place = "Vizium", MinAge = min, MaxAge = max, CostCents = 0,
    };
}
