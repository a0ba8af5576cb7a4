using Microcity.Platform;

namespace Microcity.Grants;

/// <summary>Grants for firms that try something new.</summary>
public sealed class GrantsModule : Module
{
    public override string Name => "grants";

    public override void AddServices(IServiceCollection services) => services.AddSingleton(GrantKind.Kind).AddScoped<DraftGrantCall>();

    public override async Task Seed(DemoCity city)
    {
        await SeedAwarded.Run(city);
        await SeedGrants.Run(city);
    }
}
