using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The account's line on My page.</summary>
internal static class MyAccount
{
    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (visitor, say) = (services.GetRequiredService<Visitor>(), services.GetRequiredService<Say>());
        if (!visitor.SignedIn)
            return MyLines.None;
        var sessions = await services.GetRequiredService<CityDb>().Set<Session>().CountAsync(s => s.AccountId == visitor.AccountId, stop);
        return new([], [new(say["platform.account.title"], "/account", say.Count("platform.me.sessions", sessions))]);
    }
}
