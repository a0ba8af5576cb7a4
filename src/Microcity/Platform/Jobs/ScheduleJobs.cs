using System.Collections.Concurrent;
using Quartz;

namespace Microcity.Platform;

/// <summary>Puts the jobs of every module on the schedule of a city that this process has not seen yet, or whose time zone changed.</summary>
internal sealed class ScheduleJobs(Installation installation, ISchedulerFactory schedulers)
{
    private readonly ConcurrentDictionary<Guid, string> seen = new();

    public async Task Run(City city, CancellationToken stop)
    {
        if (seen.TryGetValue(city.Id, out var zone) && zone == city.Zone)
            return;
        var scheduler = await schedulers.GetScheduler(stop);
        foreach (var job in installation.Modules.SelectMany(m => m.Jobs))
        {
            var trigger = TriggerBuilder.Create().WithIdentity(job.Name, city.Slug)
                .WithSchedule(CronScheduleBuilder.Create(job.Cron).InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(city.Zone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .WithRetryPolicy(RetryPolicy.Exponential(5, TimeSpan.FromMinutes(1), 2, TimeSpan.FromMinutes(30)))
                .Build();
            // A known time stays as it is, so that a run missed while nobody served is still due.
            if (await scheduler.GetTrigger(trigger.Key, stop) is ICronTrigger known && known.CronExpressionString == job.Cron && known.TimeZone.Id == city.Zone)
                continue;
            await scheduler.ScheduleJob(
                JobBuilder.Create<RunCityJob>().WithIdentity(job.Name, city.Slug).DisallowConcurrentExecution().Build(), trigger, ScheduleJobOptions.Replacing, stop);
        }
        seen[city.Id] = city.Zone;
    }
}
