using System.CommandLine;
using Microcity.Platform;
using Microsoft.AspNetCore.Routing;

namespace Microcity.Skills;

/// <summary>One language for what people can do and what the city needs.</summary>
public sealed class SkillsModule : Module
{
    public override string Name => "skills";

    public override Type? Settings => typeof(SkillSettings);

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string> { [SkillPurposes.Passport] = Platform.Grounds.PublicTask, [SkillPurposes.Match] = Platform.Grounds.PublicTask };

    public override IEnumerable<PersonalWay> PersonalWays => [PersonalWay.Of<MatchLog>(k => l => l.PersonAlias == k.Alias), PersonalWay.ToNobody<Draft>()];

    public override IEnumerable<Role> Roles =>
    [
        new("skills-officer", Staff: true, Permissions.Work, SkillPermissions.Manage),
        new("officer", Staff: true, SkillPermissions.Manage, SkillPermissions.Confirm),
    ];

    public override IEnumerable<StaffDoor> StaffDoors =>
    [
        new(StaffPlace.Skills, "/work/opportunities", "skills.office.title", SkillPermissions.Manage),
        new(StaffPlace.Skills, "/radar", "skills.radar.title", SkillPermissions.Manage),
        new(StaffPlace.Skills, "/work/demand", "platform.demand.title", Permissions.Work),
        new(StaffPlace.Skills, "/work/taxonomy", "skills.lists.title", SkillPermissions.Manage),
        new(StaffPlace.Skills, "/work/matching", "skills.switch.title", SkillPermissions.Manage),
        new(StaffPlace.Skills, "/work/proofs", "skills.proofs.title", SkillPermissions.Confirm),
    ];

    public override IEnumerable<WorkKind> Work => [ContestsWaiting.Kind, MovesToSettle.Kind, ProofsWaiting.Kind, OutcomesWaiting.Kind, PhrasesWaiting.Kind, ShortagesWithoutCourse.Kind, AdvertsWaiting.Kind];

    public override IEnumerable<ConsentPurpose> Consents => [ReadSupply.Purpose];

    public override IEnumerable<CityJob> Jobs => [FreezeRadar.Monthly];

    public override IEnumerable<FirmDoor> FirmDoors => [new(FirmPlace.Jobs, "/firm/openings")];

    public override IEnumerable<Func<IServiceProvider, FirmAsked, CancellationToken, Task<FirmLines>>> OfFirm => [FirmJobs.Read];

    public override IEnumerable<HappeningKind> Happenings => OpeningDates.All;

    public override IEnumerable<TellMeTopic> Topics => SkillTopics.All;

    public override IEnumerable<SearchKind> Searches => SkillSearches.All;

    public override IEnumerable<PosterKind> Posters => [OpeningPoster.Kind];

    public override IEnumerable<FrontPart> FrontParts =>
    [
        new(FrontPlace.Box, "/Engines/Skills/Start/FrontBox.cshtml"),
        new(FrontPlace.Dates, "/Engines/Skills/Opportunities/FrontDates.cshtml"),
        new(FrontPlace.Figures, "/Engines/Skills/Opportunities/FrontFigures.cshtml"),
    ];

    public override IEnumerable<Door> Doors =>
    [
        new(Place.Learn, "/learn", "skills.learn.door"),
        new(Place.Work, "/jobs", "skills.jobs.door"),
        new(Place.Work, "/radar", "skills.radar.title"),
        new(Place.ForFirms, "/for-firms", "skills.firms.title"),
    ];

    public override IEnumerable<ImportKind> Imports => [OpeningsImport.Kind];

    public override IEnumerable<LongJobKind> LongJobs => [DownloadImport.Kind];

    public override IEnumerable<Retention> Forgets =>
    [
        new("unused-drafts", typeof(Draft), NextForgotten.Drafts, (services, _, stop) => services.GetRequiredService<ForgetUnusedDrafts>().Run(stop)),
        Retention.Of<MatchLog, SkillSettings>("skills.match-log", (now, own) => l => l.CreatedAt < now.AddMonths(-own.KeepMatchLogMonths)),
        Retention.Of<LinkDecision, SkillSettings>("skills.link-decisions", (now, own) => d => d.CreatedAt < now.AddMonths(-own.KeepDecisionsMonths)),
        new("old-texts", typeof(Experience), NextForgotten.Texts, (services, _, stop) => services.GetRequiredService<ForgetOldTexts>().Run(stop)),
    ];

    public override IEnumerable<FigureKind> Figures => OpenFigures.All;

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [MySkills.Read];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSkillsLists();
        services.AddPassports();
        services.AddOpportunities();
        services.AddMatches();
        services.AddRadar();
        services.AddFirmJobs();
    }

    public override void MapJson(RouteGroupBuilder api)
    {
        ConceptsJson.Map(api);
        PassportJson.Map(api);
        MatchesJsonDoor.Map(api);
        OpportunitiesJson.Map(api);
        RadarJson.Map(api);
        AdvertsJson.Map(api);
    }

    public override IEnumerable<Command> Verbs(Installation installation) =>
    [
        ImportTaxonomyVerb.Of(installation), ImportLabelsVerb.Of(installation), DropTaxonomyVerb.Of(installation),
        ImportOpportunitiesVerb.Of(installation), MatchVerb.Of(installation), LinkVerbs.Skills(), LinkVerbs.Occupations(), LinkAdvertVerb.Of(), LinkerVerb.Of(installation),
    ];

    public override async Task Seed(DemoCity city)
    {
        await SeedOpenings.Run(city);
        await SeedPassports.Run(city);
        await SeedAdverts.Run(city);
        await city.Get<FreezeRadar>().Run();
        await SeedTellMe.Run(city);
    }
}
