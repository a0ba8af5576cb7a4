using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>First work for every pupil who wants it, and camps.</summary>
public sealed class SummerJobsModule : Module
{
    public override string Name => "summer-jobs";

    public override Type? Settings => typeof(SummerJobsSettings);

    public override IEnumerable<Door> Doors => [new(Place.Learn, "/summer", "summer-jobs.summer.title"), new(Place.Learn, "/camps", "summer-jobs.camps.title")];

    public override IEnumerable<StaffDoor> StaffDoors => [new(StaffPlace.Programmes, "/work/summer", "summer-jobs.summer.title", Programmes.ProgrammePermissions.Manage)];

    public override IEnumerable<FirmDoor> FirmDoors => [new(FirmPlace.SummerPlaces, "/summer/offer")];

    public override IEnumerable<Func<IServiceProvider, FirmAsked, CancellationToken, Task<FirmLines>>> OfFirm => [OffersOfFirm.Read];

    public override IEnumerable<WorkKind> Work => SummerWaiting.All;

    public override IReadOnlyDictionary<string, string> Grounds => new Dictionary<string, string> { [Registration.Purpose] = Platform.Grounds.PublicTask, [Placement.Purpose] = Platform.Grounds.PublicTask };

    public override IEnumerable<CityJob> Jobs => [EndPlacements.Nightly];

    public override IEnumerable<Retention> Forgets => [ForgetSpecial.Rows];

    public override void AddServices(IServiceCollection services)
    {
        services.AddCamps();
        services.AddSingleton(SummerKind.Kind);
        services.AddScoped<ReadSeason>().AddScoped<DraftSeason>();
        services.AddScoped<ReadCards>().AddScoped<ReadPlacements>().AddScoped<ReadPlace>().AddScoped<ReadTimesheets>().AddScoped<RecordHours>().AddScoped<ConfirmHours>().AddScoped<ObjectToHours>().AddScoped<EndPlacements>().AddScoped<ReadRatios>().AddScoped<ReadPostSkills>().AddScoped<WriteOffer>().AddScoped<OfferPosts>().AddScoped<ChangeOffer>().AddScoped<WithdrawOffer>().AddScoped<AcceptOffer>().AddScoped<TurnDownOffer>().AddScoped<PublishPosts>().AddScoped<ClosePosts>().AddScoped<ReadOffer>();
        services.AddScoped<JudgePupils>().AddScoped<ReadRegistration>().AddScoped<AnswerRegistration>().AddScoped<Register>().AddScoped<ReadSchools>().AddScoped<ConfirmPupils>().AddScoped<ReadPupils>();
    }

    public override void MapJson(RouteGroupBuilder api) => SummerJson.Map(api);

    public override async Task Seed(DemoCity city)
    {
        await SeedCamps.Run(city);
        await SeedSummer.Run(city);
    }
}
