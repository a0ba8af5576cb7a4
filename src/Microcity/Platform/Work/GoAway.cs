using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Says that one is away for some days, and who stands in: a colleague who may do all that one may.</summary>
public sealed class GoAway(CityDb db, Visitor visitor, Colleagues colleagues, Here here)
{
    /// <param name="from">The first day away.</param>
    /// <param name="to">The last day away.</param>
    public async Task<Outcome<Done>> Run(DateOnly? from, DateOnly? to, Guid standIn, CancellationToken stop = default)
    {
        var me = visitor.PersonId!.Value;
        if (WorkChoiceRules.NotAway(from, to, here.Today) is { } unfit)
            return unfit;
        var lacks = standIn == me || !visitor.Permissions.IsSubsetOf(await colleagues.Permissions(standIn, stop));
        var isAway = await db.Set<Away>().AnyAsync(a => a.OfficerId == standIn && a.From <= to && from <= a.To, stop);
        if (WorkChoiceRules.NotStandingIn(lacks, isAway) is { } refusal)
            return refusal;
        var away = await db.Set<Away>().FirstOrDefaultAsync(a => a.OfficerId == me, stop);
        if (away is null)
            db.Add(new Away { OfficerId = me, StandInId = standIn, From = from!.Value, To = to!.Value });
        else
            (away.StandInId, away.From, away.To) = (standIn, from!.Value, to!.Value);
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
