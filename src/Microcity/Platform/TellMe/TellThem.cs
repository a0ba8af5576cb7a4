using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Looks for what people wait for; when it is there, each of them gets one mail in their language, and never another.</summary>
public sealed class TellThem(CityDb db, TellMeTopics topics, CityAddress address, Here here)
{
    private const int AtOnce = 200;

    public static CityJob Often { get; } = new("tell-them", "0 */10 * * * ?", (services, stop) => services.GetRequiredService<TellThem>().Run(stop));

    /// <returns>How many mails were written.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var waiting = await db.Set<TellMe>().Where(t => t.ConfirmedAt != null && t.ToldAt == null).Select(t => new { t.Topic, t.About }).Distinct().OrderBy(t => t.Topic).ThenBy(t => t.About).ToListAsync(stop);
        var told = 0;
        foreach (var one in waiting)
        {
            if (await topics.Look(one.Topic, one.About, here.Say, stop) is { Begun: not null })
                told += await Tell(one.Topic, one.About, stop);
        }
        return told;
    }

    private async Task<int> Tell(string topic, string about, CancellationToken stop)
    {
        int told = 0, now;
        do
        {
            var rows = await db.Set<TellMe>().Where(t => t.Topic == topic && t.About == about && t.ConfirmedAt != null && t.ToldAt == null).OrderBy(t => t.Id).Take(AtOnce).ToListAsync(stop);
            var persons = rows.Select(r => r.PersonId).OfType<Guid>().ToList();
            var accounts = await db.Set<Account>().Where(a => persons.Contains(a.PersonId) && a.State == AccountState.Active).ToDictionaryAsync(a => a.PersonId, a => a.Email, stop);
            foreach (var row in rows)
            {
                row.ToldAt = here.Now;
                if ((row.Email ?? accounts.GetValueOrDefault(row.PersonId ?? default)) is { } email && await topics.Look(topic, about, here.In(row.Language), stop) is { Begun: { } begun } awaited)
                    Write(row, email, awaited.What, begun);
            }
            await db.SaveChangesAsync(stop);
            told += now = rows.Count;
        }
        while (now == AtOnce);
        return told;
    }

    private void Write(TellMe row, string email, string what, Begun begun)
    {
        var (key, say) = (SecretKey.New(), here.In(row.Language));
        row.KeyHash = SecretKey.Hash(key);
        var wayOut = address.Of($"/tell-me/{key}/out");
        db.Add(new MailOut
        {
            Recipient = email,
            Subject = say["platform.tell-me.subject", ("title", begun.Title)],
            Body = say["platform.tell-me.mail", ("what", what), ("title", begun.Title), ("link", address.Of(begun.Link)), ("out", wayOut)],
            WayOut = wayOut,
            NotBefore = here.Now,
        });
        db.Record(new WaitMet(row.Id, new Code(row.Topic)));
    }
}

/// <summary>What somebody waited for is there, and they were told.</summary>
/// <param name="Topic">What sort of thing.</param>
[Fact("wait-met", 1, "platform.fact.wait-met")]
public sealed record WaitMet([Object("wait")] Guid Wait, Code Topic) : Fact;
