using Microcity.Platform;

namespace Microcity.People;

/// <summary>Persons, guardians, organisations and what ties them.</summary>
public sealed class PeopleModule : Module
{
    public override string Name => "people";

    public override void AddServices(IServiceCollection services) => services.AddScoped<AddPerson>();
}
