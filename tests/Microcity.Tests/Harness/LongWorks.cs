using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Starts and does long work as a person and a serving process would.</summary>
internal static class LongWorks
{
    public static async Task<Guid> Start(this House house, Guid person, LongJobKind kind, params JobFile[] files)
    {
        await using var inside = await house.Inside("ventspils", a => a.IsPerson(person));
        return await inside.ServiceProvider.GetRequiredService<StartLongJob>().Run(kind, files);
    }

    public static async Task<Guid?> Take(this House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<TakeLongJob>().Run();
    }

    /// <summary>Takes what waits longest and does it to its end.</summary>
    public static async Task Work(this House house, CancellationToken stop = default)
    {
        var taken = await house.Take();
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<RunLongJob>().Run(taken!.Value, stop);
    }

    public static async Task EndLost(this House house)
    {
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<EndLostJobs>().Run();
    }

    public static async Task<LongJob> Job(this House house, Guid id)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<LongJob>().AsNoTracking().SingleAsync(j => j.Id == id);
    }

    public static async Task<LongJob> JobOnce(this House house, Guid id, Predicate<LongJob> so)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await house.Job(id) is var job && so(job))
                return job;
            await Task.Delay(50);
        }
        throw new TimeoutException("It did not come about within 30 seconds.");
    }
}

/// <summary>A made-up module with work of every ending.</summary>
internal sealed class TestJobs : Module
{
    private static readonly Reason No = new("test.no", "skills.reason.esco-row", [("file", "skills_en.csv"), ("row", 7)], [new("skills.remedy.download-again")]);

    public override string Name => "test";

    /// <summary>Waits here at 3 of 10, then again and again for whoever stops it.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Runs;

    public string Read { get; private set; } = "";

    public LongJobKind Counts => new("test.counts", "platform.unsent.title", Permissions.Settings, "/work", async (_, work, stop) =>
    {
        Interlocked.Increment(ref Runs);
        foreach (var file in work.Files)
            Read += file.Name + await new StreamReader(file.Open()).ReadToEndAsync(stop);
        while (!Gate.Task.IsCompleted)
        {
            work.Report(3, 10);
            await Task.Delay(20, CancellationToken.None);
        }
        return "/work/roles";
    });

    public LongJobKind Refuses => new("test.refuses", "platform.unsent.title", Permissions.Settings, "/work", (_, _, _) => Task.FromResult<Outcome<string>>(Refusal.Content(No)));

    public LongJobKind Breaks => new("test.breaks", "platform.unsent.title", Permissions.Settings, "/work", (_, _, _) => throw new InvalidOperationException("made to break"));

    public override IEnumerable<LongJobKind> LongJobs => [Counts, Refuses, Breaks];

    public Installation WithAll => new([.. House.Modules.Modules, this]);
}
