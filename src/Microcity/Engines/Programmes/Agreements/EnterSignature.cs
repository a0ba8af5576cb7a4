using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An officer enters a name that stands on paper.</summary>
public sealed class EnterSignature(CityDb db, Visitor visitor, ReadAgreement read, CompleteAgreement complete, Here here)
{
    public async Task<Outcome<Agreement>> Run(Guid id, string role, string? sha256, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        await db.Set<Agreement>().Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Version, a => a.Version + 1), stop);
        if (await read.Run(id, stop) is not { Staff: true } open || open.Written.Signatures.Find(s => s.Role == role && s.Role != Signer.City) is not { } place)
            return Refusal.NothingHere;
        if (place.SignedAt is not null)
            return open.Agreement;
        if (Refusal.Of(AgreementRules.NotSignable(open.Agreement, here.Today), sha256 == open.Written.Sha256 ? null : VersionRules.Changed, AgreementRules.OwnPaper(open, visitor.PersonId)) is { } refusal)
            return refusal;
        (place.Method, place.SignedAt, place.SignedById, place.EnteredById, place.Sha256) = (SignatureMethod.Paper, here.Now, place.SignerId, visitor.PersonId, open.Written.Sha256);
        if (await complete.Run(open, stop) is { } not)
            return not;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return open.Agreement;
    }
}
