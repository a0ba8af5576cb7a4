using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>Says of a fact that it does not count. The fact itself stays as it is; undoing business is the strand's own fact, not this.</summary>
public sealed class WithdrawFact(CityDb db)
{
    /// <param name="reason">A code, such as <c>wrong-person</c>.</param>
    public async Task<Outcome<Done>> Run(Guid fact, Code reason, CancellationToken stop = default)
    {
        if (await db.Set<EvidenceRow>().Where(f => f.Id == fact).Select(f => f.Name).FirstOrDefaultAsync(stop) is not { } name)
            return Refusal.NothingHere;
        var withdrawn = await db.Set<EvidenceRow>().AnyAsync(f => f.Corrects == fact && f.Name == FactWithdrawn.Name, stop);
        if (WithdrawalRules.Unfit(name, withdrawn) is { } refusal)
            return refusal;
        db.Record(new FactWithdrawn(fact, reason), corrects: fact);
        try
        {
            await db.SaveChangesAsync(stop);
            return new Done();
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return WithdrawalRules.Unfit(name, withdrawn: true)!;
        }
    }
}
