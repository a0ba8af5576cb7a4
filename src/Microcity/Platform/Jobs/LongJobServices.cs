namespace Microcity.Platform;

/// <summary>Registers long work and its acts.</summary>
internal static class LongJobServices
{
    public static void AddLongJobs(this IServiceCollection services)
    {
        services.AddSingleton<LongJobsHere>();
        services.AddScoped<StopLongJob>().AddScoped<ReadLongJob>();
        services.AddScoped<TakeLongJob>().AddScoped<RunLongJob>().AddScoped<EndLongJob>().AddScoped<EndLostJobs>();
    }
}
