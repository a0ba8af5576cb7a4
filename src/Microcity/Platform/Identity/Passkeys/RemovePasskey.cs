using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Takes one of one's own passkeys away, unless it is the only second step of somebody who needs one.</summary>
public sealed class RemovePasskey(CityDb db, Visitor visitor)
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken stop = default)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == visitor.AccountId, stop);
        if (await db.Set<Passkey>().FirstOrDefaultAsync(p => p.Id == id && p.AccountId == account.Id, stop) is not { } passkey)
            return Refusal.NothingHere;
        var others = await db.Set<Passkey>().CountAsync(p => p.AccountId == account.Id && p.Id != id, stop) + (account.AppSecret is null ? 0 : 1);
        if (SecondStepRules.LastOne(others, visitor.Grants.Select(g => g.Role)) is { } refusal)
            return refusal;
        db.Remove(passkey);
        db.Record(new SecondStepRemoved(account.PersonId, SecondStepKind.Passkey));
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}
