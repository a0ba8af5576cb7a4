using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Puts the visitor's name under an agreement, having just shown who they are. With the last name it counts.</summary>
public sealed class SignAgreement(CityDb db, Visitor visitor, ReadAgreement read, CompleteAgreement complete, Here here)
{
    /// <param name="sha256">Hash of the text that was read; another one was written meanwhile if it differs.</param>
    public async Task<Outcome<Agreement>> Run(Guid id, string? sha256, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        // Touched before it is read: of two who sign at once, one waits and sees the other's name.
        await db.Set<Agreement>().Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Version, a => a.Version + 1), stop);
        if (await read.Run(id, stop) is not { } open)
            return Refusal.NothingHere;
        if (open.Mine is not { } place)
            return open.Written.Signatures.Exists(s => s.SignedById is { } signer && signer == visitor.PersonId) ? open.Agreement : Refusal.NothingHere;
        if (Refusal.Of(
            AgreementRules.NotSignable(open.Agreement, here.Today),
            sha256 == open.Written.Sha256 ? null : VersionRules.Changed,
            AgreementRules.NotYet(place, open.Missing),
            AgreementRules.Unfresh(visitor.Fresh(here.Now))) is { } refusal)
            return refusal;
        (place.Method, place.SignedAt, place.SignedById, place.Sha256) = (SignatureMethod.Account, here.Now, visitor.PersonId, open.Written.Sha256);
        if (await complete.Run(open, stop) is { } not)
            return not;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return open.Agreement;
    }
}
