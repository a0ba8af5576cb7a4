using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Programmes and their calls.</summary>
public sealed class ProgrammesModule : Module
{
    public override string Name => "programmes";

    public override IEnumerable<Role> Roles => [new("officer", Staff: true, ProgrammePermissions.Manage), new("administrator", Staff: true, ProgrammePermissions.Manage)];

    public override IEnumerable<StaffDoor> StaffDoors => [new(StaffPlace.Programmes, "/work/calls", "programmes.work.title", ProgrammePermissions.Manage)];

    public override IEnumerable<Door> Doors => [new(Place.Learn, "/calls", "programmes.calls.title")];

    public override IEnumerable<WorkKind> Work => [.. CallsWaiting.All, .. ReviewsWaiting.All];

    public override IEnumerable<TellMeTopic> Topics => [ProgrammeTopics.Topic];

    public override IEnumerable<CityStep> Steps => [ExpireOffers.Step];

    public override IEnumerable<CityJob> Jobs => [RefillPlaces.Hourly];

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string> { [ApplicationRules.Purpose] = Platform.Grounds.PublicTask, [ReviewRules.Purpose] = Platform.Grounds.PublicTask };

    public override IEnumerable<PersonalWay> PersonalWays => [PersonalWay.Of<Application>(k => a => a.ApplicantId == k.Person)];

    public override IEnumerable<Retention> Forgets => ForgetApplications.All;

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [MyApplications.Read, MyReviews.Read];

    public override IEnumerable<Seat> Seats => [new("juror", "programmes.seat.juror", "programmes.seat.juror-try", "/reviews", ["ventspils"], new("Andris", "Kauliņš", 52), "resident")];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProgrammeKinds>();
        services.AddScoped<DraftCall>().AddScoped<AnnounceCall>().AddScoped<OpenCall>().AddScoped<ExtendCall>().AddScoped<CancelCall>().AddScoped<SealCall>().AddScoped<DecideCall>().AddScoped<ReadPosts>().AddScoped<AddPost>();
        services.AddScoped<StartApplication>().AddScoped<RankWishes>().AddScoped<SendApplication>().AddScoped<SignOffApplication>().AddScoped<EnterSignOff>().AddScoped<WithdrawApplication>();
        services.AddScoped<ReadForm>().AddScoped<SaveAnswers>().AddScoped<ReadFindings>().AddScoped<ConfirmCheck>();
        services.AddReviews();
        services.AddScoped<ReadOwn>().AddScoped<ReadResult>().AddScoped<ReadJudgements>().AddScoped<TellApplicant>();
        services.AddScoped<LotterySecrets>().AddScoped<RecordPublicValue>().AddScoped<RunDraw>();
        services.AddScoped<MakeOffers>().AddScoped<AnswerOffer>().AddScoped<ReleasePlace>().AddScoped<ExpireOffers>().AddScoped<RefillPlaces>();
    }

    public override void MapJson(RouteGroupBuilder api)
    {
        CallsJson.Map(api);
        ApplicationsJson.Map(api);
        ReviewsJson.Map(api);
    }

    public override IEnumerable<Command> Verbs(Installation installation) => [AllocationVerb.Of(), RankingVerb.Of()];
}
