using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Ends agreements that were not signed in time; what becomes of the place or the award, an officer decides.</summary>
public sealed class ExpireAgreements(CityDb db, Here here)
{
    private const int AtOnce = 50;

    public static CityStep Step { get; } = new("expire-agreements", (services, stop) => services.GetRequiredService<ExpireAgreements>().Run(stop));

    /// <returns>Whether more may wait.</returns>
    public async Task<bool> Run(CancellationToken stop = default)
    {
        var today = here.Today;
        var over = await db.Set<Agreement>().Where(a => a.State == AgreementState.OutForSignature && a.SignBy < today).OrderBy(a => a.SignBy).Take(AtOnce).ToListAsync(stop);
        foreach (var agreement in over)
            agreement.State = AgreementState.Expired;
        if (over.Count == 0)
            return false;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody signed one of them in this moment; the next round takes the rest.
            return true;
        }
        return over.Count == AtOnce;
    }
}
