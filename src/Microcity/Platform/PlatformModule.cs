using System.CommandLine;
using Microsoft.AspNetCore.Routing;

namespace Microcity.Platform;

/// <summary>What the platform itself hands to the program.</summary>
public sealed class PlatformModule : Module
{
    public override string Name => "platform";

    public override Type? Settings => typeof(PlatformSettings);

    public override IEnumerable<Role> Roles =>
    [
        new("officer", Staff: true, Permissions.Work, Permissions.Questions, Permissions.Pages),
        new("administrator", Staff: true, Permissions.Work, Permissions.Roles, Permissions.Settings, Permissions.Questions, Permissions.Pages),
    ];

    public override IEnumerable<Seat> Seats =>
    [
        new("visitor", "platform.seat.visitor", "platform.seat.visitor-try", "/", [], null),
        new("officer", "platform.seat.officer", "platform.seat.officer-try", "/work", [], new("Inese", "Bērziņa"), "officer"),
        new("administrator", "platform.seat.administrator", "platform.seat.administrator-try", "/work/roles", [], new("Raimonds", "Krastiņš"), "administrator"),
        new("new-officer", "platform.seat.new-officer", "platform.seat.new-officer-try", "/work", [DemoProfiles.New], new("Agnese", "Kronberga"), "officer"),
        new("new-administrator", "platform.seat.new-administrator", "platform.seat.new-administrator-try", "/work/roles", [DemoProfiles.New], new("Edgars", "Ventnieks"), "administrator"),
    ];

    public override IEnumerable<Door> Doors => [new(Place.LiveHere, "/live-here", "platform.live-here.door") { OnlyIf = LiveHere }, new(Place.WhatsOn, "/whats-on", "platform.whats-on.door")];

    public override IEnumerable<StaffDoor> StaffDoors =>
    [
        new(StaffPlace.Today, "/work", "platform.work.title", Permissions.Work),
        new(StaffPlace.City, "/work/roles", "platform.roles.title", Permissions.Roles),
        new(StaffPlace.City, "/work/pages", "platform.pages.title", Permissions.Pages),
        new(StaffPlace.City, "/work/city/settings", "platform.settings.title", Permissions.Settings),
        new(StaffPlace.City, "/work/city/calendar", "platform.calendar.title", Permissions.Settings),
        new(StaffPlace.City, "/work/import", "platform.import.door", Permissions.Work),
        new(StaffPlace.City, "/work/city/mail", "platform.unsent.title", Permissions.Settings),
        new(StaffPlace.City, "/work/city/next-to-go", "platform.next-to-go.title", Permissions.Settings),
    ];

    public override IEnumerable<CityStep> Steps =>
        [BackgroundWork.Schedule, LongJobsHere.Step, new("mail", (services, stop) => services.GetRequiredService<SendMails>().Run(stop))];

    public override IEnumerable<CityJob> Jobs => [RunRetention.Nightly, CountRows.Nightly, LookAtPromises.Hourly, SendMondayMails.Weekly, TellThem.Often];

    public override IEnumerable<LongJobKind> LongJobs => [ApplyImport.Kind];

    public override IEnumerable<Retention> Forgets => [.. Forgotten.OfAccounts, .. Forgotten.OfWork, .. Forgotten.OfImports];

    public override IReadOnlyDictionary<string, string> Grounds => Microcity.Platform.Grounds.OfPlatform;

    public override IEnumerable<PersonalWay> PersonalWays => OwnWays.All;

    public override IEnumerable<Func<IServiceProvider, PersonKeys, CancellationToken, Task>> Erases => [OwnWays.RemoveFiles, OwnWays.LeavePages, ForgetInImports.Run];

    public override IEnumerable<WorkKind> Work => [QuestionsWaiting.Kind, EndingGrants.Kind, UnsentMails.Kind, FailedLongJobs.Kind, PagesToCheck.Kind, StatementToCheck.Kind];

    public override IEnumerable<TellMeTopic> Topics => [WhatsOnTopic.Topic];

    public override IEnumerable<SearchKind> Searches => [FindHappenings.Kind, FindPages.Kind];

    public override IEnumerable<PosterKind> Posters => PlatformPosters.All;

    public override IEnumerable<FrontPart> FrontParts =>
        [new(FrontPlace.Words, "/Platform/CityPages/FrontWords.cshtml"), new(FrontPlace.Doors, "/Platform/Html/Pieces/FrontDoors.cshtml"), new(FrontPlace.Office, "/Platform/Html/Pieces/FrontOffice.cshtml")];

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [MyNotices.Mine, MyAccount.Read, MyLongJobs.Read];

    public override void MapJson(RouteGroupBuilder api)
    {
        IdentityJson.Map(api);
        SettingsJson.Map(api);
        CalendarJson.Map(api);
        LongJobJson.Map(api);
        WorkJson.Map(api);
        QuestionJson.Map(api);
        HappeningJson.Map(api);
        PageJson.Map(api);
        TellMeJson.Map(api);
        SearchJson.Map(api);
        NoticeJson.Map(api);
    }

    public override IEnumerable<Command> Verbs(Installation installation) => [ServeVerb.Serve(installation), ServeVerb.Demo(installation), MapVerb.Command(installation), PersonalDataVerb.Command(), RestoreVerbs.BackUp(installation), RestoreVerbs.Restore(installation), RestoreVerbs.After(installation)];

    public override async Task Seed(DemoCity city)
    {
        await SeedSeats.Run(city);
        await SeedAway.Run(city);
        await SeedQuestions.Run(city);
        await SeedCalendar.Run(city);
        await SeedPages.Run(city);
    }

    private static async Task<bool> LiveHere(IServiceProvider services, CancellationToken stop)
    {
        var kinds = await services.GetRequiredService<ShownPages>().Of(services.GetRequiredService<CityContext>().City.Id, services.GetRequiredService<CityDb>(), stop);
        return kinds.Contains(PageKind.LivingHere) || kinds.Contains(PageKind.Story);
    }
}
