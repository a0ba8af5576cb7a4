using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Says where money goes. From then on the city's promise runs; what was checked for another account is checked again (D6).</summary>
public sealed class GiveAccount(CityDb db, ReadOwn own, Here here)
{
    public async Task<Outcome<Done>> Run(Guid agreementId, string? typed, CancellationToken stop = default)
    {
        var application = await db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => (Guid?)a.ApplicationId).FirstOrDefaultAsync(stop);
        if (application is null || await own.Run(application.Value, stop) is null)
            return Refusal.NothingHere;
        var account = BankAccount.Read(typed);
        if (!account.Done)
            return account.Refusal;
        var waiting = await db.Set<PaymentRequest>().Include(p => p.Runs).Where(p => p.AgreementId == agreementId && p.State != PaymentState.Paid && p.State != PaymentState.Bounced).ToListAsync(stop);
        if (waiting.Count == 0)
            return PaymentRules.NothingWaits;
        foreach (var payment in waiting)
        {
            if (payment.Account != account.Value)
                (payment.State, payment.CheckedById, payment.ApprovedById) = (PaymentState.Requested, null, null);
            (payment.Account, payment.Why) = (account.Value, null);
            if (payment.Runs.TrueForAll(r => r.Until is not null))
                db.Add(new PaymentRun { PaymentRequestId = payment.Id, From = here.Today });
        }
        await db.SaveChangesAsync(stop);
        return new Done();
    }
}
