using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// Puts somebody on the list of those who wait for something: whoever is signed in at once, anybody else when the link of a mail is
/// opened. Twice the same is once; whether an address is on the list already is told to nobody but its owner.
/// </summary>
public sealed class AskToBeTold(CityDb db, TellMeTopics topics, Tries tries, SendTellMeLink send, Visitor visitor, Here here)
{
    /// <param name="email">Not asked for from whoever is signed in.</param>
    public async Task<Outcome<Awaited>> Run(string? topic, string? about, string? email, Asker from, CancellationToken stop = default)
    {
        if (await topics.Look(topic, about, here.Say, stop) is not { } awaited)
            return Refusal.NothingHere;
        if (Refusal.Of(TellMeRules.AlreadyThere(awaited), visitor.SignedIn ? null : Emails.Unreadable(Emails.Tidy(email ?? ""))) is { } refusal)
            return refusal;
        var address = visitor.SignedIn ? null : Emails.Tidy(email!);
        (AttemptKind, string)[] counted = [(AttemptKind.TellMeFromAddress, from.Address), .. address is null ? [] : new[] { (AttemptKind.TellMeOfEmail, address) }];
        if (await tries.Begin(counted, stop) is { } limited)
            return limited;
        var person = visitor.PersonId;
        var known = await db.Set<TellMe>().FirstOrDefaultAsync(t => t.Topic == topic && t.About == (about ?? "") && t.ToldAt == null && t.PersonId == person && t.Email == address, stop);
        if (known?.ConfirmedAt is not null)
            return awaited;
        var key = SecretKey.New();
        if (known is null)
            db.Add(known = new TellMe { Id = Ids.Next(here.Now), Topic = topic!, About = about ?? "", Language = here.Language, PersonId = person, Email = address, KeyHash = SecretKey.Hash(key) });
        known.KeyHash = SecretKey.Hash(key);
        if (address is not null)
            send.Run(address, key, awaited.What);
        else
            Begin(known);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate() || failure is DbUpdateConcurrencyException)
        {
            // Another request of the same person did it a moment ago.
            return awaited;
        }
        return awaited;
    }

    private void Begin(TellMe row)
    {
        row.ConfirmedAt = here.Now;
        db.Record(new WaitBegan(row.Id, new Code(row.Topic)));
    }
}

/// <summary>Somebody waits for something that the city does not have yet.</summary>
/// <param name="Topic">What sort of thing.</param>
[Fact("wait-began", 1, "platform.fact.wait-began")]
public sealed record WaitBegan([Object("wait")] Guid Wait, Code Topic) : Fact;
