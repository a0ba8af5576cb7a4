using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Everything that happened, sealed in order; what others do when it happened.</summary>
public sealed class EvidenceModule : Module
{
    public override string Name => "evidence";

    public override IEnumerable<Role> Roles =>
    [
        new(SendResults.Role, Staff: true, EvidencePermissions.Follow),
        new("auditor", Staff: true, EvidencePermissions.Audit, EvidencePermissions.Follow) { LongestDays = 90 },
        new("administrator", Staff: true, EvidencePermissions.Audit, EvidencePermissions.Follow, EvidencePermissions.Operate),
    ];

    public override IEnumerable<Seat> Seats =>
    [
        new("decision-maker", "evidence.seat.decision-maker", "evidence.seat.decision-maker-try", "/results", [], new("Silvija", "Grauda"), SendResults.Role),
        new("auditor", "evidence.seat.auditor", "evidence.seat.auditor-try", "/work/ledger", [], new("Andris", "Vītols"), "auditor") { Days = 30 },
    ];

    public override IEnumerable<StaffDoor> StaffDoors => [new(StaffPlace.Results, "/results", "evidence.results.title", EvidencePermissions.Follow), new(StaffPlace.City, "/work/ledger", "evidence.ledger.title", EvidencePermissions.Audit)];

    public override IEnumerable<WorkKind> Work => [LedgerWork.DeadLetters, LedgerWork.Unsealed];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<SealFacts>().AddScoped<VerifyLedger>().AddScoped<NoteVerified>().AddScoped<PublishHead>().AddScoped<WithdrawFact>().AddScoped<ReadLedger>().AddScoped<ReadFacts>().AddScoped<CheckLinks>().AddScoped<ReadHappenings>().AddScoped<SendResults>();
        services.AddScoped<RunReactions>().AddScoped<RunReaction>().AddScoped<TellFact>().AddScoped<ReplayDeadLetter>().AddScoped<StartReaction>().AddScoped<ReadReactions>();
    }

    public override void MapJson(RouteGroupBuilder api) => EvidenceJson.Map(api);

    public override IEnumerable<CityStep> Steps =>
    [
        new("sealing", async (services, stop) => await services.GetRequiredService<SealFacts>().Run(stop) == SealFacts.Most),
        new("reactions", async (services, stop) =>
        {
            await services.GetRequiredService<RunReactions>().Run(stop);
            return false;
        }),
    ];

    public override IEnumerable<Door> Doors => [new(Place.Results, "/results", "evidence.results.title")];

    public override IEnumerable<FrontPart> FrontParts => [new(FrontPlace.Published, "/Engines/Evidence/Results/InFront.cshtml")];

    public override IEnumerable<CityJob> Jobs => [SendResults.Monthly, new("publish-head", "5 0 0 * * ?", (services, stop) => services.GetRequiredService<PublishHead>().Run(stop))];

    public override IEnumerable<Command> Verbs(Installation installation) => [VerifyVerb.Of(installation), FactsVerb.Of(installation)];

    /// <summary>What the other modules' acts recorded gets its place, and the day before its head.</summary>
    public override async Task Seed(DemoCity city) => await city.Get<PublishHead>().Run();
}
