using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Everything that happened, sealed in order.</summary>
public sealed class EvidenceModule : Module
{
    public override string Name => "evidence";

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<SealFacts>().AddScoped<VerifyLedger>().AddScoped<NoteVerified>().AddScoped<PublishHead>().AddScoped<WithdrawFact>();
        services.AddScoped<RunReactions>().AddScoped<RunReaction>().AddScoped<TellFact>().AddScoped<ReplayDeadLetter>().AddScoped<StartReaction>();
    }

    public override IEnumerable<CityStep> Steps =>
    [
        new("sealing", async (services, stop) => await services.GetRequiredService<SealFacts>().Run(stop) == SealFacts.Most),
        new("reactions", async (services, stop) =>
        {
            await services.GetRequiredService<RunReactions>().Run(stop);
            return false;
        }),
    ];

    public override IEnumerable<Command> Verbs(Installation installation) => [VerifyVerb.Of(installation)];
}
