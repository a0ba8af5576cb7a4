using Microcity.Platform;

namespace Microcity.People;

internal static class RightsServices
{
    public static IServiceCollection AddRights(this IServiceCollection services) => services.AddScoped<AskForErasure>().AddScoped<UndoErasure>().AddScoped<ErasePerson>().AddScoped<RunErasures>().AddScoped<EndSilentAccounts>()
        .AddScoped<PlaceHold>().AddScoped<LiftHold>().AddScoped<AskForCopy>().AddScoped<MakeMyCopy>().AddScoped<FetchCopy>().AddScoped<ReadDataRequests>().AddScoped<ReadOpened>().AddScoped<WritePage>();

    /// <summary>My page's line of one's own data.</summary>
    public static Task<MyLines> Mine(IServiceProvider services, CancellationToken stop)
    {
        var say = services.GetRequiredService<Say>();
        return Task.FromResult(services.GetRequiredService<Visitor>().SignedIn ? new MyLines([], [new(say["people.rights.title"], "/account/data", say["people.rights.mine"]), new(say["people.opened.title"], "/account/opened", say["people.opened.mine"])]) : MyLines.None);
    }
}
