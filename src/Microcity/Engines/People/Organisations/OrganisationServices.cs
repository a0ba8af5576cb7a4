namespace Microcity.People;

/// <summary>The acts on organisations and on who speaks for them.</summary>
internal static class OrganisationServices
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services) => services.AddScoped<AddOrganisation>().AddScoped<AddContact>();
}
