using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Microcity.Platform;

/// <summary>Statements that change rows outside a save wait for their turn and join the transaction of a request that runs once.</summary>
internal sealed class OnlyInTurn : DbCommandInterceptor
{
    public static OnlyInTurn Instance { get; } = new();

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CityDb { Database.CurrentTransaction: null } db)
        {
            await db.BeginKeyed(cancellationToken);
            if (db.Database.CurrentTransaction is { } begun)
                command.Transaction = begun.GetDbTransaction();
            else
                db.TurnOfCommand = await db.Turn(cancellationToken);
        }
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    private static void End(CommandEndEventData eventData)
    {
        if (eventData.Context is not CityDb { TurnOfCommand: { } turn } db)
            return;
        db.TurnOfCommand = null;
        turn.Dispose();
    }
}
