using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Writes and sends all agreements of a call that are due, at once.</summary>
public sealed class SendAgreements(CityDb db, AgreementsDue due, DraftAgreement draft, SendAgreement send)
{
    /// <returns>How many were sent.</returns>
    public async Task<Outcome<int>> Run(Guid call, CancellationToken stop = default)
    {
        var sent = 0;
        foreach (var one in await due.Run(call, stop))
        {
            // Each for itself: what was sent stays sent when the next one fails.
            db.ChangeTracker.Clear();
            var drafted = await draft.Run(one.Application, one.Award, stop);
            if (!drafted.Done)
                return drafted.Refusal;
            var done = await send.Run(drafted.Value.Id, stop: stop);
            if (!done.Done)
                return done.Refusal;
            sent++;
        }
        return sent;
    }
}
