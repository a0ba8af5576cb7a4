using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Persons, guardians, organisations and what ties them.</summary>
public sealed class PeopleModule : Module
{
    public override string Name => "people";

    public override IEnumerable<Role> Roles => [new("resident", Staff: false), new("pupil", Staff: false), new("officer", Staff: true, PeoplePermissions.Holds)];

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string>
    {
        [PersonRules.Purpose] = Platform.Grounds.PublicTask, [RightsRules.Purpose] = Platform.Grounds.Law, [ConsentRules.Purpose] = Platform.Grounds.Law,
    };

    public override IEnumerable<PersonalWay> PersonalWays => [PersonalWay.Of<Person>(k => p => p.Id == k.Person), PersonalWay.Of<ConsentEvent>(k => e => e.SubjectId == k.Person)];

    public override IEnumerable<LongJobKind> LongJobs => [MakeMyCopy.Kind];

    public override IEnumerable<CityStep> Steps => [RunErasures.Step];

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<int>>> AfterRestore => [ErasePerson.Again, WithdrawConsent.Again];

    public override IEnumerable<Retention> Forgets => [Retention.Of<DataCopy>("people.data-copy", now => c => c.Until <= now)];

    public override IEnumerable<WorkKind> Work => [ErasuresWaiting.Kind];

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [RightsServices.Mine, ConsentServices.Mine];

    public override void MapJson(RouteGroupBuilder api)
    {
        RightsJson.Map(api);
        ConsentJson.Map(api);
    }

    public override IEnumerable<Seat> Seats =>
    [
        new("adult", "people.seat.adult", "people.seat.adult-try", "/me", [], new("Ilze", "Kalniņa", 41), "resident"),
        new("pupil", "people.seat.pupil", "people.seat.pupil-try", "/me", ["ventspils"], new("Kārlis", "Ozols", 14), "pupil"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<AddPerson>();
        services.AddRights().AddConsents();
        services.AddScoped(s => new PersonRegister(
            (id, stop) => s.GetRequiredService<CityDb>().Set<Person>().Where(p => p.Id == id)
                .Select(p => new KnownPerson(p.GivenName, p.FamilyName, p.Language, p.BirthYear)).FirstOrDefaultAsync(stop),
            async (who, stop) => await s.GetRequiredService<AddPerson>().Run(who.GivenName, who.FamilyName, who.Language, who.BirthYear, stop: stop) switch
            {
                { Done: true } added => added.Value.Id,
                var refused => refused.Refusal!,
            }));
    }
}
