using Microcity.Platform;

namespace Microcity.People;

internal static class ConsentServices
{
    public static IServiceCollection AddConsents(this IServiceCollection services) => services.AddScoped<ReadConsents>().AddScoped<GiveConsent>().AddScoped<WithdrawConsent>().AddScoped<ConfirmConsent>().AddScoped<EndUnconfirmed>();

    /// <summary>My page's line of consents, once there is one to give.</summary>
    public static async Task<MyLines> Mine(IServiceProvider services, CancellationToken stop)
    {
        var (visitor, say) = (services.GetRequiredService<Visitor>(), services.GetRequiredService<Say>());
        if (visitor.PersonId is not { } person || await services.GetRequiredService<ReadConsents>().Run(person, stop) is not { Count: > 0 } consents)
            return MyLines.None;
        return new([], [new(say["people.consents.title"], "/account/consents", say["people.consents.mine", ("count", consents.Count(c => c.Holds)), ("of", consents.Count)])]);
    }
}
