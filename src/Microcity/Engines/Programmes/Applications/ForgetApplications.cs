using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Applications go with time: never sent ones 30 days after the call was decided upon, those without a place half a year after its end.</summary>
internal static class ForgetApplications
{
    private const int DraftDays = 30;
    private const int UnplacedMonths = 6;

    public static IReadOnlyList<Retention> All { get; } =
    [
        Retention.Rows("programmes.never-sent", (db, now) =>
        {
            var old = now.AddDays(-DraftDays);
            return db.Set<Application>().Where(a => (a.State == ApplicationState.Draft || a.State == ApplicationState.Lapsed || a.State == ApplicationState.Withdrawn) && db.Set<Call>().Any(c => c.Id == a.CallId && c.ClosesAt < old));
        }),
        Retention.Rows("programmes.not-placed", (db, now) =>
        {
            var old = DateOnly.FromDateTime(now).AddMonths(-UnplacedMonths);
            return db.Set<Application>().Where(a => db.Set<Call>().Any(c => c.Id == a.CallId && c.SettledOn < old) && !db.Set<Offer>().Any(o => o.ApplicationId == a.Id && o.State == OfferState.Accepted)
                && !db.Set<Decision>().Any(d => d.ApplicationId == a.Id && d.Kind == DecisionKind.Awarded));
        }),
    ];
}
