using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>People can wait until something opens that they may apply for.</summary>
internal static class ProgrammeTopics
{
    public const string Calls = "calls";

    public static TellMeTopic Topic { get; } = new(Calls, async (services, about, stop) =>
    {
        if (about.About.Length > 0)
            return null;
        var (db, here, kinds) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>(), services.GetRequiredService<ProgrammeKinds>());
        var now = here.Now;
        var open = await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Open && c.OpensAt <= now && now < c.ClosesAt).OrderBy(c => c.ClosesAt).FirstOrDefaultAsync(stop);
        return new(about.Say["programmes.tell-me.calls"], open is null ? null : new(CallWords.Name(about.Say, kinds, open), $"/calls/{open.Slug}"));
    });
}
