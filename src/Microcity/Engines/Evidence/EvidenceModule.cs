using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Everything that happened, sealed in order.</summary>
public sealed class EvidenceModule : Module
{
    public override string Name => "evidence";

    public override void AddServices(IServiceCollection services) =>
        services.AddScoped<SealFacts>().AddScoped<VerifyLedger>().AddScoped<NoteVerified>().AddScoped<PublishHead>().AddScoped<WithdrawFact>();

    public override IEnumerable<CityStep> Steps =>
        [new("sealing", async (services, stop) => await services.GetRequiredService<SealFacts>().Run(stop) == SealFacts.Most)];

    public override IEnumerable<Command> Verbs(Installation installation) => [VerifyVerb.Of(installation)];
}
