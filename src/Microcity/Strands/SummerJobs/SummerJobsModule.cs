using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>First work for every pupil who wants it.</summary>
public sealed class SummerJobsModule : Module
{
    public override string Name => "summer-jobs";

    public override Type? Settings => typeof(SummerJobsSettings);
}
