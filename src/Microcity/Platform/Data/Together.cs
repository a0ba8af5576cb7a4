using Microsoft.EntityFrameworkCore.Storage;

namespace Microcity.Platform;

/// <summary>
/// Several saves of an act that hold together: all of them from <see cref="Commit"/> on, none when it is left without. Inside a
/// request whose reply is kept with its effect, it is a part of that transaction.
/// </summary>
public sealed class Together : IAsyncDisposable
{
    private readonly CityDb db;
    private readonly IDbContextTransaction transaction;
    private readonly IDisposable? turn;
    private readonly string? savepoint;
    private bool done;

    private Together(CityDb db, IDbContextTransaction transaction, IDisposable? turn, string? savepoint) =>
        (this.db, this.transaction, this.turn, this.savepoint) = (db, transaction, turn, savepoint);

    internal static async Task<Together> Begin(CityDb db, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is { } outer)
        {
            var name = "together_" + db.NextSavepoint();
            await outer.CreateSavepointAsync(name, stop);
            return new(db, outer, null, name);
        }
        var turn = await db.Turn(stop);
        try
        {
#pragma warning disable RS0030 // The one place where it begins.
            return new(db, await db.Database.BeginTransactionAsync(stop), turn, null);
#pragma warning restore RS0030
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    public async Task Commit(CancellationToken stop = default)
    {
        if (savepoint is not null)
        {
            await transaction.ReleaseSavepointAsync(savepoint, stop);
            done = true;
            return;
        }
        await transaction.CommitAsync(stop);
        done = true;
        db.Committed();
    }

    public async ValueTask DisposeAsync()
    {
        using (turn)
        {
            if (savepoint is null)
                await transaction.DisposeAsync();
            else if (!done)
                await transaction.RollbackToSavepointAsync(savepoint);
        }
    }
}
