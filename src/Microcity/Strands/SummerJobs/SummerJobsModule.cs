using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>First work for every pupil who wants it, and camps.</summary>
public sealed class SummerJobsModule : Module
{
    public override string Name => "summer-jobs";

    public override Type? Settings => typeof(SummerJobsSettings);

    public override IEnumerable<Door> Doors => [new(Place.Learn, "/camps", "summer-jobs.camps.title")];

    public override void AddServices(IServiceCollection services) => services.AddCamps();

    public override Task Seed(DemoCity city) => SeedCamps.Run(city);
}
