using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Persons, guardians, organisations and what ties them.</summary>
public sealed class PeopleModule : Module
{
    public override string Name => "people";

    public override Type? Settings => typeof(PeopleSettings);

    public override IEnumerable<Role> Roles =>
    [
        new("resident", Staff: false), new("pupil", Staff: false), new(RepresentativeRules.Role, Staff: false) { Scope = ScopeKind.Organisation },
        new("officer", Staff: true, PeoplePermissions.Holds, PeoplePermissions.Guardians, PeoplePermissions.Firms, PeoplePermissions.Persons),
    ];

    public override IEnumerable<ImportKind> Imports => [FirmsImport.Kind];

    public override IEnumerable<StaffDoor> StaffDoors =>
        [new(StaffPlace.People, "/work/people", "people.persons.title", PeoplePermissions.Persons), new(StaffPlace.Firms, "/work/firms", "people.firms.title", PeoplePermissions.Firms)];

    public override IEnumerable<FirmDoor> FirmDoors => [new(FirmPlace.OurPage, "/firm"), new(FirmPlace.People, "/firm/people")];

    public override IEnumerable<Func<IServiceProvider, FirmAsked, CancellationToken, Task<FirmLines>>> OfFirm => [FirmWaits.Read];

    public override IEnumerable<PersonalWay> PersonalWays =>
    [
        PersonalWay.Of<Person>(k => p => p.Id == k.Person), PersonalWay.Of<ConsentEvent>(k => e => e.SubjectId == k.Person),
        PersonalWay.Of<Guardianship>(k => g => g.WardId == k.Person || g.GuardianId == k.Person),
    ];

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string>
    {
        [PersonRules.Purpose] = Platform.Grounds.PublicTask, [RightsRules.Purpose] = Platform.Grounds.Law, [ConsentRules.Purpose] = Platform.Grounds.Law,
        [GuardianRules.Purpose] = Platform.Grounds.Law, [OrganisationRules.Purpose] = Platform.Grounds.PublicTask,
    };

    public override IEnumerable<LongJobKind> LongJobs => [MakeMyCopy.Kind];

    public override IEnumerable<CityJob> Jobs => [EndUnconfirmed.Nightly, EndSilentAccounts.Nightly];

    public override IEnumerable<CityStep> Steps => [RunErasures.Step];

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<int>>> AfterRestore => [ErasePerson.Again, WithdrawConsent.Again];

    public override IEnumerable<Retention> Forgets =>
    [
        ForgetUnconfirmed.Accounts,
        Retention.Of<DataCopy>("people.data-copy", now => c => c.Until <= now),
        Retention.Of<PersonMerge>("people.merges", now => m => m.CreatedAt <= now.AddHours(-MergeRules.UndoHours)),
        Retention.Of<GuardianRequest>("people.guardian-requests", now => r => r.RefusedAt < now.AddMonths(-12)),
    ];

    public override IEnumerable<WorkKind> Work => [ErasuresWaiting.Kind, GuardiansWaiting.Kind, FirmsWaiting.ToVerify, FirmsWaiting.ToConfirm, TwinsWaiting.Kind];

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [FirmWaits.Mine, GuardianServices.Mine, ConsentServices.Mine, RightsServices.Mine];

    public override void MapJson(RouteGroupBuilder api)
    {
        RightsJson.Map(api);
        ConsentJson.Map(api);
        GuardianJson.Map(api);
        OpenedJson.Map(api);
        OrganisationsJson.Map(api);
    }

    public override IEnumerable<Seat> Seats =>
    [
        new("adult", "people.seat.adult", "people.seat.adult-try", "/me", [], new("Ilze", "Kalniņa", 41), "resident"),
        new("pupil", "people.seat.pupil", "people.seat.pupil-try", "/me", ["ventspils"], new("Kārlis", "Ozols", 14), "pupil"),
        new("guardian", "people.seat.guardian", "people.seat.guardian-try", "/me/guardians", ["ventspils"], new("Dace", "Ozola", 43), "resident"),
        new("employer", "people.seat.employer", "people.seat.employer-try", "/firm", [], new("Gunta", "Saulīte")) { SecondStep = true },
        new("employer-pending", "people.seat.employer-pending", "people.seat.employer-pending-try", "/firm", [], new("Mārtiņš", "Ābols")),
    ];

    public override async Task Seed(DemoCity city)
    {
        await SeedFamilies.Run(city);
        await SeedFirms.Run(city);
    }

    public override void AddServices(IServiceCollection services)
    {
        services.AddPersons();
        services.AddRights().AddConsents().AddGuardians().AddOrganisations();
        services.AddScoped(s => new PersonRegister(
            (id, stop) => s.GetRequiredService<CityDb>().Set<Person>().Where(p => p.Id == id)
                .Select(p => new KnownPerson(p.GivenName, p.FamilyName, p.Language, p.BirthYear, p.BirthDate)).FirstOrDefaultAsync(stop),
            async (who, stop) => await s.GetRequiredService<AddPerson>().Run(who.GivenName, who.FamilyName, who.Language, who.BirthYear, stop: stop) switch
            {
                { Done: true } added => added.Value.Id,
                var refused => refused.Refusal!,
            },
            (guardian, ward, stop) => s.GetRequiredService<ReadGuardians>().Guards(guardian, ward, stop),
            (person, stop) => s.GetRequiredService<ReadGuardians>().Hears(person, stop),
            (person, stop) => s.GetRequiredService<ReadPersons>().Reach(person, stop)));
    }
}
