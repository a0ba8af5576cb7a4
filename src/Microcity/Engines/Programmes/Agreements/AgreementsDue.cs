using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Who of a call has a place or an award, and no agreement about it.</summary>
public sealed class AgreementsDue(CityDb db, ProgrammeKinds kinds)
{
    /// <summary>Kinds whose places are agreed upon.</summary>
    private IReadOnlyList<string> Agreed => [.. kinds.All.Where(k => k.Agreement is not null).Select(k => k.Code)];

    /// <param name="call">Null for all calls.</param>
    public async Task<IReadOnlyList<AgreementDue>> Run(Guid? call = null, CancellationToken stop = default)
    {
        var agreed = Agreed;
        var places = await (from offer in db.Set<Offer>()
                      where offer.State == OfferState.Accepted
                      join application in db.Set<Application>() on offer.ApplicationId equals application.Id
                      where call == null || application.CallId == call
                      join of in db.Set<Call>() on application.CallId equals of.Id
                      where agreed.Contains(of.Kind) && (of.State == CallState.Decided || of.State == CallState.Delivering)
                      where !db.Set<Agreement>().Any(a => a.ApplicationId == application.Id)
                      orderby application.Id
                      select new AgreementDue(application.Id, of.Id, null)).ToListAsync(stop);
        return [.. places, .. await Awards(call, agreed, stop)];
    }

    private async Task<IEnumerable<AgreementDue>> Awards(Guid? call, IReadOnlyList<string> agreed, CancellationToken stop)
    {
        var rows = await (from decision in db.Set<Decision>()
                          where decision.Kind == DecisionKind.Awarded && (call == null || decision.CallId == call)
                          join application in db.Set<Application>() on decision.ApplicationId equals application.Id
                          where application.State == ApplicationState.Submitted
                          join of in db.Set<Call>() on decision.CallId equals of.Id
                          where agreed.Contains(of.Kind) && (of.State == CallState.Decided || of.State == CallState.Delivering)
                          where !db.Set<Agreement>().Any(a => a.ApplicationId == application.Id)
                          orderby application.Id
                          select new { application.Id, decision.Cents, of }).AsNoTracking().ToListAsync(stop);
        return rows.Select(r => new AgreementDue(r.Id, r.of.Id, kinds[r.of.Kind].Agreement!.Money?.Invoke(r.of, r.Cents)));
    }
}

/// <param name="Award">Null where no money was awarded.</param>
public sealed record AgreementDue(Guid Application, Guid Call, AwardedMoney? Award);
