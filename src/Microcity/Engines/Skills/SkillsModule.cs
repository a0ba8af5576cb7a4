using System.CommandLine;
using Microcity.Platform;
using Microsoft.AspNetCore.Routing;

namespace Microcity.Skills;

/// <summary>One language for what people can do and what the city needs.</summary>
public sealed class SkillsModule : Module
{
    public override string Name => "skills";

    public override IEnumerable<Role> Roles => [new("officer", Staff: true, SkillPermissions.Confirm, SkillPermissions.Manage)];

    public override IEnumerable<StaffDoor> StaffDoors => [new(StaffPlace.Skills, "/work/matching", "skills.switch.title", SkillPermissions.Manage)];

    public override IEnumerable<WorkKind> Work => [ContestsWaiting.Kind];

    public override IEnumerable<string> FrontParts => ["/Engines/Skills/Start/FrontBox.cshtml"];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSkillsLists();
        services.AddPassports();
        services.AddOpportunities();
        services.AddMatches();
    }

    public override void MapJson(RouteGroupBuilder api) => MatchesJsonDoor.Map(api);

    public override IEnumerable<Command> Verbs(Installation installation) => [ImportOpportunitiesVerb.Of(installation), MatchVerb.Of(installation)];

    public override Task Seed(DemoCity city) => SeedOpenings.Run(city);
}
