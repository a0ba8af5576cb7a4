using Microsoft.AspNetCore.Mvc;

namespace Microcity.Skills;

/// <summary>Services of the skills lists.</summary>
internal static class SkillsListServices
{
    public static void AddSkillsLists(this IServiceCollection services)
    {
        services.AddSingleton<CitySkillsCache>().AddSingleton<TaxonomyFiles>();
        services.AddScoped<ReadCitySkills>().AddScoped<TaxonomyVersions>().AddScoped<ImportTaxonomy>().AddScoped<AddLabelPack>().AddScoped<CompareLists>().AddScoped<DropTaxonomy>().AddScoped<TakeDownload>().AddScoped<TakeLabels>();
        services.AddScoped<UsesOfConcepts>().AddScoped<PlanUpgrade>().AddScoped<UpgradeTaxonomy>().AddScoped<UndoUpgrade>().AddScoped<SettleMove>().AddScoped<SettleByName>();
        services.Configure<MvcOptions>(o => o.Filters.Add<SkillsCredit>());
        services.AddScoped<AddLocalSkill>().AddScoped<RetireLocalSkill>().AddScoped<NameSkill>().AddScoped<SkillsToName>();
    }
}
