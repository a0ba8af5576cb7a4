using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Programmes and their calls.</summary>
public sealed class ProgrammesModule : Module
{
    public override string Name => "programmes";

    public override IEnumerable<Role> Roles => 
    [
        new("officer", Staff: true, ProgrammePermissions.Manage, ProgrammePermissions.Payments),
        new("administrator", Staff: true, ProgrammePermissions.Manage, ProgrammePermissions.Payments, ProgrammePermissions.Pay),
        new("finance", Staff: true, ProgrammePermissions.Payments, ProgrammePermissions.Pay),
    ];

    public override IEnumerable<StaffDoor> StaffDoors =>
    [
        new(StaffPlace.Programmes, "/work/calls", "programmes.work.title", ProgrammePermissions.Manage),
        new(StaffPlace.Programmes, "/work/agreements", "programmes.agreements.title", ProgrammePermissions.Manage),
        new(StaffPlace.Programmes, "/payments", "programmes.payments.title", ProgrammePermissions.Payments),
    ];

    public override IEnumerable<Door> Doors => [new(Place.Learn, "/calls", "programmes.calls.title")];

    public override IEnumerable<WorkKind> Work => [.. CallsWaiting.All, .. ReviewsWaiting.All, .. AgreementsWaiting.All, .. PaymentsWaiting.All];

    public override IEnumerable<TellMeTopic> Topics => [ProgrammeTopics.Topic];

    public override IEnumerable<CityStep> Steps => [ExpireOffers.Step, ExpireAgreements.Step];

    public override IEnumerable<CityJob> Jobs => [RefillPlaces.Hourly];

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string>
    {
        [ApplicationRules.Purpose] = Platform.Grounds.PublicTask,
        [ReviewRules.Purpose] = Platform.Grounds.PublicTask,
        [AgreementRules.Purpose] = Platform.Grounds.PublicTask,
    };

    public override IEnumerable<PersonalWay> PersonalWays => [PersonalWay.Of<Application>(k => a => a.ApplicantId == k.Person)];

    public override IEnumerable<Retention> Forgets => ForgetApplications.All;

    public override IEnumerable<Func<IServiceProvider, CancellationToken, Task<MyLines>>> Mine => [MyApplications.Read, MyAgreements.Read, MyReviews.Read];

    public override IEnumerable<Seat> Seats =>
    [
        new("juror", "programmes.seat.juror", "programmes.seat.juror-try", "/reviews", ["ventspils"], new("Andris", "Kauliņš", 52), "resident"),
        new("finance", "programmes.seat.finance", "programmes.seat.finance-try", "/payments", ["ventspils"], new("Zenta", "Lapsiņa"), "finance"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProgrammeKinds>();
        services.AddScoped<DraftCall>().AddScoped<AnnounceCall>().AddScoped<OpenCall>().AddScoped<ExtendCall>().AddScoped<CancelCall>().AddScoped<CloseCall>().AddScoped<SealCall>().AddScoped<DecideCall>().AddScoped<ReadPosts>().AddScoped<AddPost>();
        services.AddScoped<StartApplication>().AddScoped<RankWishes>().AddScoped<SendApplication>().AddScoped<SignOffApplication>().AddScoped<EnterSignOff>().AddScoped<WithdrawApplication>().AddScoped<VoidApplication>();
        services.AddScoped<ReadForm>().AddScoped<SaveAnswers>().AddScoped<ReadFindings>().AddScoped<ConfirmCheck>();
        services.AddReviews();
        services.AddScoped<ReadOwn>().AddScoped<ReadResult>().AddScoped<ReadJudgements>().AddScoped<TellApplicant>();
        services.AddScoped<LotterySecrets>().AddScoped<RecordPublicValue>().AddScoped<RunDraw>();
        services.AddScoped<DraftAgreement>().AddScoped<SendAgreement>().AddScoped<SendAgreements>().AddScoped<AgreementsDue>().AddScoped<ReadAgreement>().AddScoped<TellSigners>();
        services.AddScoped<SignAgreement>().AddScoped<EnterSignature>().AddScoped<CompleteAgreement>().AddScoped<ChangeAgreement>().AddScoped<RefuseAgreement>().AddScoped<ExpireAgreements>().AddScoped<EndAgreement>().AddScoped<TakeBackPlace>();
        services.AddScoped<GiveAccount>().AddScoped<MovePayment>().AddScoped<SubmitReport>().AddScoped<ReturnReport>().AddScoped<AcceptReport>();
        services.AddScoped<MakeOffers>().AddScoped<AnswerOffer>().AddScoped<ReleasePlace>().AddScoped<ExpireOffers>().AddScoped<RefillPlaces>();
    }

    public override void MapJson(RouteGroupBuilder api)
    {
        CallsJson.Map(api);
        ApplicationsJson.Map(api);
        AgreementsJson.Map(api);
        PaymentsJson.Map(api);
        ReviewsJson.Map(api);
    }

    public override IEnumerable<Command> Verbs(Installation installation) => [AllocationVerb.Of(), RankingVerb.Of()];
}
