namespace Microcity.Platform;

/// <summary>What a serving process does beside answering requests; tests and verbs call the same acts one by one instead.</summary>
public static class BackgroundWork
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services) => services.AddHostedService<CityLoop>();
}
