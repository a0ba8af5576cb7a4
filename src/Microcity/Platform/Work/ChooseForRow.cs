using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Keeps the one choice of a row of Today, for the acts that make one.</summary>
public sealed class ChooseForRow(CityDb db, ShowWork show, Visitor visitor)
{
    /// <param name="unfit">What of the input is wrong; asked only where the row is there.</param>
    /// <param name="choose">Fills the choice, which comes empty.</param>
    internal async Task<Outcome<Done>> Run(string kind, Guid about, Func<WorkRow, Task<Refusal?>> unfit, Action<WorkChoice> choose, CancellationToken stop)
    {
        if (await show.Run(kind, about, stop) is not { } row)
            return WorkChoiceRules.Gone;
        if (await unfit(row) is { } refusal)
            return refusal;
        var choice = await db.Set<WorkChoice>().FirstOrDefaultAsync(c => c.Kind == kind && c.Object == about, stop);
        if (choice is null)
            db.Add(choice = new WorkChoice { Kind = kind, Object = about });
        (choice.PutOffUntil, choice.HandedToId, choice.NotOurs, choice.Reason, choice.ById) = (null, null, false, "", visitor.PersonId!.Value);
        choose(choice);
        try
        {
            await db.SaveChangesAsync(stop);
            return new Done();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || failure is DbUpdateException update && update.IsDuplicate())
        {
            return VersionRules.Changed;
        }
    }
}
