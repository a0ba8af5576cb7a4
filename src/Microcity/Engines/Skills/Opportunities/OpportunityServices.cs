namespace Microcity.Skills;

/// <summary>The acts on opportunities.</summary>
internal static class OpportunityServices
{
    public static IServiceCollection AddOpportunities(this IServiceCollection services) => services
        .AddScoped<PublishOpportunity>().AddScoped<CloseOpportunity>().AddScoped<ReopenOpportunity>().AddScoped<EnterOpportunity>().AddScoped<MarkFilled>().AddScoped<LinkRequirements>()
        .AddScoped<FillOpeningForm>().AddScoped<SuggestSkills>().AddScoped<KeepDecisions>();
}
