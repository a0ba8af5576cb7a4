using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>One language for what people can do and what the city needs.</summary>
public sealed class SkillsModule : Module
{
    public override string Name => "skills";

    public override IEnumerable<Role> Roles => [new("officer", Staff: true, SkillPermissions.Confirm)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<CitySkillsCache>().AddScoped<ReadCitySkills>();
        services.AddPassports();
        services.AddOpportunities();
    }

    public override IEnumerable<Command> Verbs(Installation installation) => [ImportOpportunitiesVerb.Of(installation)];
}
