namespace Microcity.Platform;

/// <summary>Takes back what the same officer did from the list today.</summary>
public sealed class UndoWork(IServiceProvider scope, Installation installation, WorkPromises promises)
{
    public async Task<Outcome<Done>> Run(string kind, Guid about, CancellationToken stop = default)
    {
        if (installation.Modules.SelectMany(m => m.Work).FirstOrDefault(k => k.Code == kind)?.Usual?.Undo is not { } undo || await promises.MineToday(kind, about, stop) is not { } mine)
            return WorkChoiceRules.NotToUndo;
        var undone = await undo(scope, about, stop);
        if (undone.Done)
            await promises.Undone(mine, stop);
        return undone;
    }
}
