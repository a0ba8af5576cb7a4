namespace Microcity.Skills;

/// <summary>Services of the skills lists.</summary>
internal static class SkillsListServices
{
    public static void AddSkillsLists(this IServiceCollection services)
    {
        services.AddSingleton<CitySkillsCache>().AddSingleton<TaxonomyFiles>();
        services.AddScoped<ReadCitySkills>().AddScoped<ImportTaxonomy>();
    }
}
