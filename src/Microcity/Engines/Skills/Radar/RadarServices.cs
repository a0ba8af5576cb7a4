namespace Microcity.Skills;

internal static class RadarServices
{
    public static IServiceCollection AddRadar(this IServiceCollection services) => services.AddScoped<ReadSupply>().AddScoped<FreezeRadar>().AddScoped<ReadRadar>();
}
