using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.SummerJobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>A place is agreed upon by pupil, guardian, employer and city, and is worked from then on.</summary>
public sealed class SummerAgreementTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task S2_Four_names_make_a_placement_the_city_last(Engine engine)
    {
        await using var house = await House.Open(engine, new(new(2027, 1, 10, 9, 0, 0, TimeSpan.Zero)), cities: ["ventspils"]);
        var (city, pupil, agreement) = await Sent(house);
        Assert.Equal(new DateOnly(2027, 6, 30), agreement.SignBy);
        var version = await house.With((CityDb db) => db.Set<AgreementVersion>().AsNoTracking().Include(v => v.Signatures).SingleAsync());
        Assert.Equal(["applicant", "city", "employer", "guardian"], version.Signatures.Select(s => s.Role).Order());
        var texts = AgreementRules.Read(version.Texts);
        foreach (var word in new[] { "Pupila Birdsong", "Garden helper", "Juris Kalns", "20000001", "75 hours", "350.25" })
            Assert.Contains(word, texts["en"].Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(15, texts["lv"].Split('\n').Count(l => l.EndsWith(" h", StringComparison.Ordinal)));

        Assert.Equal("programmes.others-sign-first", (await Sign(house, city, city.OfficerId, agreement, version.Sha256)).Refusal!.Reasons[0].Code);
        Firms.Held(await Sign(house, city, pupil, agreement, version.Sha256));
        Assert.Equal(RefusalKind.NothingHere, (await Sign(house, city, city.Employer, agreement, version.Sha256)).Refusal!.Kind);
        await house.Confirm(await house.With((CityDb db) => db.Set<Representative>().Where(r => r.PersonId == city.Employer).Select(r => r.Id).SingleAsync()), RepresentativeRights.Sign);
        Firms.Held(await Sign(house, city, city.Employer, agreement, version.Sha256));
        Assert.Empty(await house.With((CityDb db) => db.Set<Placement>().ToListAsync()));
        Firms.Held(await Sign(house, city, city.OfficerId, agreement, version.Sha256, Signer.Guardian));
        Firms.Held(await Sign(house, city, city.OfficerId, agreement, version.Sha256));
        var placement = Assert.Single(await house.With((CityDb db) => db.Set<Placement>().AsNoTracking().ToListAsync()));
        Assert.Equal((agreement.ApplicationId, city.Posts[0], PlacementState.Agreed), (placement.ApplicationId, placement.PostId, placement.State));
        Assert.Equal(AgreementState.Signed, await house.With((CityDb db) => db.Set<Agreement>().Select(a => a.State).SingleAsync()));
    }

    [Theory]
    [InlineData("2027-04-20", "2027-06-30")]
    [InlineData("2027-06-29", "2027-06-30")]
    [InlineData("2027-06-30", "2027-07-04")]
    [InlineData("2027-07-03", "2027-07-04")]
    public void A_place_that_came_late_is_signed_before_its_first_day(string today, string by) =>
        Assert.Equal(DateOnly.Parse(by, null), PlacementRules.SignBy(SummerCity.First, DateOnly.Parse(today, null)));

    private static async Task<(SummerCity City, Guid Pupil, Agreement Agreement)> Sent(House house)
    {
        var city = await SummerCity.Registering(house);
        var pupil = (await city.Placed(1, new(2012, 7, 14)))[0].Pupil;
        Firms.Held(await city.Officer((SendAgreements s) => s.Run(city.Call)));
        return (city, pupil, await house.With((CityDb db) => db.Set<Agreement>().AsNoTracking().SingleAsync()));
    }

    private static Task<Outcome<Agreement>> Sign(House house, SummerCity city, Guid person, Agreement agreement, string sha256, string? paperOf = null) => city.As(person, (IServiceProvider s) =>
    {
        var visitor = s.GetRequiredService<Visitor>();
        if (person == city.Employer)
            visitor.Grants = [new() { PersonId = person, Role = RepresentativeRules.Role, ScopeKind = ScopeKind.Organisation, ScopeId = city.Firm.Id, From = new(2027, 1, 1) }];
        visitor.FreshUntil = house.Clock.GetUtcNow().UtcDateTime.AddMinutes(5);
        if (person == city.OfficerId)
            visitor.Permissions = new HashSet<string> { ProgrammePermissions.Manage };
        return paperOf is null ? s.GetRequiredService<SignAgreement>().Run(agreement.Id, sha256) : s.GetRequiredService<EnterSignature>().Run(agreement.Id, paperOf, sha256);
    });
}
