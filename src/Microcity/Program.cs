using Microcity.Evidence;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;

var installation = new Installation(
[
    new PlatformModule(),
    new PeopleModule(),
    new SkillsModule(),
    new EvidenceModule(),
]);

return await CommandLine.Run(installation, args);
