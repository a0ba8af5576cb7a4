namespace Microcity.Platform;

/// <summary>Does the usual thing of a row of Today. Of two officers at once one does it, the other is told.</summary>
public sealed class DoWork(IServiceProvider scope, ShowWork show, WorkPromises promises)
{
    /// <param name="seen">Version of what the row was about when it was looked at.</param>
    public async Task<Outcome<Done>> Run(string kind, Guid about, int seen, CancellationToken stop = default)
    {
        if (await show.Run(kind, about, stop) is not { Kind: { Usual: { } usual } known } row)
            return WorkChoiceRules.Gone;
        var done = await usual.Do(scope, about, seen, stop);
        if (done.Done)
            await promises.Done(known, row.Item, stop);
        return done;
    }
}
