using Quartz;

namespace Microcity.Platform;

/// <summary>What Quartz starts: the job that the key names, in a scope of the city that the key's group names (T5).</summary>
internal sealed class RunCityJob(Installation installation, Cities cities, IServiceProvider services) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var key = context.JobDetail.Key;
        if (installation.Modules.SelectMany(m => m.Jobs).FirstOrDefault(j => j.Name == key.Name) is not { } job)
        {
            await context.Scheduler.DeleteJob(key, cancellationToken);
            return;
        }
        if ((await cities.All(cancellationToken)).FirstOrDefault(c => c.Slug == key.Group) is not { State: CityState.Open } city)
            return;
        await using var scope = await services.InCity(city, actor => actor.IsJob(job.Name));
        await job.Run(scope.ServiceProvider, cancellationToken);
    }
}
