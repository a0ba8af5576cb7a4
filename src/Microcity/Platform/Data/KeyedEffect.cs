using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>
/// One transaction for what a keyed request changes and the reply to it. It begins with the first change, so that what is only
/// read or refused holds up no writer, and ends when the reply is known.
/// </summary>
internal sealed class KeyedEffect(CityDb db, string actor, Guid key, byte[] requestHash) : IAsyncDisposable
{
    private readonly Guid id = Ids.Next(db.Now);
    private Together? together;
    private bool beginning;

    public bool Begun => together is not null;

    /// <exception cref="KeyTakenException">Another request with this key came first.</exception>
    public async ValueTask Begin(CancellationToken stop)
    {
        if (beginning)
            return;
        beginning = true;
        together = await Together.Begin(db, stop);
        if (!await db.TakeKey(id, actor, key, requestHash, stop))
            throw new KeyTakenException();
    }

    public async Task Keep(KeptReply reply, CancellationToken stop)
    {
        await Begin(stop);
        await db.Set<IdempotencyEntry>().Where(e => e.Id == id).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.Status, reply.Status).SetProperty(x => x.Location, reply.Location).SetProperty(x => x.ContentType, reply.ContentType)
                .SetProperty(x => x.ETag, reply.ETag).SetProperty(x => x.Body, reply.Body).SetProperty(x => x.Cookies, reply.Cookies),
            stop);
        await together!.Commit(stop);
    }

    /// <summary>Commits what was changed, without a reply: the next one with this key is looked at anew.</summary>
    public async Task Forget(CancellationToken stop)
    {
        if (together is null)
            return;
        await db.Set<IdempotencyEntry>().Where(e => e.Id == id).ExecuteDeleteAsync(stop);
        await together.Commit(stop);
    }

    public async ValueTask DisposeAsync()
    {
        db.Keyed = null;
        if (together is not null)
            await together.DisposeAsync();
    }
}

/// <summary>What a repeated request is answered with.</summary>
/// <param name="Cookies">Closed.</param>
internal sealed record KeptReply(int Status, string? Location, string? ContentType, string? ETag, byte[]? Body, string? Cookies);

/// <summary>Another request with the same key was committed first.</summary>
internal sealed class KeyTakenException() : Exception("Another request with this key came first.");
