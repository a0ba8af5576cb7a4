namespace Microcity.Skills;

/// <summary>Matches and plans.</summary>
internal static class MatchServices
{
    public static IServiceCollection AddMatches(this IServiceCollection services) => services
        .AddSingleton<OpportunitiesInMemory>().AddScoped<ReadCityOpportunities>()
        .AddScoped<NoteMatches>().AddScoped<FindMatches>().AddScoped<ExplainMatch>().AddScoped<ReadPromise>().AddScoped<ContestMatch>().AddScoped<AnswerContest>().AddScoped<SwitchCityMatching>()
        .AddScoped<PlanPath>();
}
