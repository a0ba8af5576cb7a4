namespace Microcity.Platform;

internal static class TellMeServices
{
    public static void AddTellMe(this IServiceCollection services) =>
        services.AddScoped<TellMeTopics>().AddScoped<AskToBeTold>().AddScoped<SendTellMeLink>().AddScoped<ConfirmTellMe>().AddScoped<EndTellMe>().AddScoped<TellThem>().AddScoped<ReadDemand>();
}
