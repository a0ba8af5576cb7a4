using Quartz;

namespace Microcity.Platform;

/// <summary>What a serving process does beside answering requests; tests and verbs call the same acts one by one instead.</summary>
public static class BackgroundWork
{
    /// <summary>The step of the loop that keeps the schedule.</summary>
    public static readonly CityStep Schedule = new("schedule", async (services, stop) =>
    {
        await services.GetRequiredService<ScheduleJobs>().Run(services.GetRequiredService<CityContext>().City, stop);
        return false;
    });

    public static IServiceCollection AddBackgroundWork(this IServiceCollection services, Storage storage)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "microcity");
            quartz.UsePersistentStore(store => EngineDifferences.KeepSchedule(store, storage));
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddSingleton<ScheduleJobs>();
        // Before the loop, which ends first and begins nothing more.
        services.AddHostedService(s => s.GetRequiredService<LongJobsHere>());
        return services.AddHostedService<CityLoop>();
    }
}
