using Microcity.CareerOffice;
using Microcity.Evidence;
using Microcity.Grants;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microcity.SummerJobs;

return await CommandLine.Run(Modules, args);

internal static partial class Program
{
    internal static Installation Modules { get; } = new(
    [
        new PlatformModule(),
        new PeopleModule(),
        new SkillsModule(),
        new ProgrammesModule(),
        new SummerJobsModule(),
        new GrantsModule(),
        new CareerOfficeModule(),
        new EvidenceModule(),
    ]);
}
