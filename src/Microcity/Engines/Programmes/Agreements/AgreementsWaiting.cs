using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What of agreements waits for an officer on Today.</summary>
internal static class AgreementsWaiting
{
    public static IReadOnlyList<WorkKind> All { get; } =
    [
        new("programmes.agreements-due", ProgrammePermissions.Manage, "programmes.work-list.agreements-due", Due),
        new("programmes.agreement-for-city", ProgrammePermissions.Manage, "programmes.work-list.for-city", ForTheCity),
        new("programmes.agreement-slow", ProgrammePermissions.Manage, "programmes.work-list.slow", (services, stop) => Living(services, AgreementState.OutForSignature, "programmes.work-list.slow-one", (a, here) => a.SentAt is { } at && here.Now >= at.AddDays(AgreementRules.SlowDays) ? here.DayOf(at).AddDays(AgreementRules.SlowDays) : null, stop)),
        new("programmes.agreement-refused", ProgrammePermissions.Manage, "programmes.work-list.refused", (services, stop) => Living(services, AgreementState.Refused, "programmes.work-list.refused-one", (a, here) => here.DayOf(a.SentAt ?? a.CreatedAt), stop)),
        new("programmes.agreement-expired", ProgrammePermissions.Manage, "programmes.work-list.expired", (services, stop) => Living(services, AgreementState.Expired, "programmes.work-list.expired-one", (a, _) => a.SignBy.AddDays(1), stop)),
    ];

    private static async Task<IReadOnlyList<WorkItem>> Due(IServiceProvider services, CancellationToken stop)
    {
        var (db, say, kinds, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<ProgrammeKinds>(), services.GetRequiredService<Here>());
        var counts = (await services.GetRequiredService<AgreementsDue>().Run(stop: stop)).CountBy(d => d.Call).ToDictionary();
        var calls = await db.Set<Call>().AsNoTracking().Where(c => counts.Keys.Contains(c.Id)).ToListAsync(stop);
        return [.. calls.Select(c => new WorkItem(c.Id, here.Today, "programmes.work-list.agreements-due-one", "/work/agreements", ("name", CallWords.Name(say, kinds, c)), ("count", counts[c.Id])) { Version = c.Version })];
    }

    private static async Task<IReadOnlyList<WorkItem>> ForTheCity(IServiceProvider services, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        var rows = await (from agreement in db.Set<Agreement>().AsNoTracking()
                          where agreement.State == AgreementState.OutForSignature || agreement.State == AgreementState.Amending
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          join version in db.Set<AgreementVersion>() on new { agreement.Id, No = agreement.Latest } equals new { Id = version.AgreementId, version.No }
                          where db.Set<Signature>().Any(s => s.AgreementVersionId == version.Id && s.Role == Signer.City && s.SignedAt == null)
                          where !db.Set<Signature>().Any(s => s.AgreementVersionId == version.Id && s.Role != Signer.City && s.Role != Signer.Guardian && s.SignedAt == null)
                          orderby agreement.SignBy, agreement.Id
                          select new { agreement, person, signatures = db.Set<Signature>().Where(s => s.AgreementVersionId == version.Id).ToList() }).Take(100).ToListAsync(stop);
        return
        [
            .. rows.Where(r => AgreementRules.Missing(r.signatures, SignOffRules.Needed(r.person, here.Today)) is [{ Role: Signer.City }])
                .Select(r => new WorkItem(r.agreement.Id, r.agreement.SignBy, "programmes.work-list.for-city-one", $"/agreements/{r.agreement.Id}", ("name", r.person.Name)) { Version = r.agreement.Version }),
        ];
    }

    private static async Task<IReadOnlyList<WorkItem>> Living(IServiceProvider services, AgreementState state, string textKey, Func<Agreement, Here, DateOnly?> since, CancellationToken stop)
    {
        var (db, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>());
        // One that failed waits no more once there is another for the same application, or its place was given back.
        var rows = await (from agreement in db.Set<Agreement>().AsNoTracking()
                          where agreement.State == state
                          where state == AgreementState.OutForSignature
                              || (!db.Set<Agreement>().Any(later => later.ApplicationId == agreement.ApplicationId && later.CreatedAt > agreement.CreatedAt)
                                  && (agreement.AwardCents != null || db.Set<Offer>().Any(o => o.ApplicationId == agreement.ApplicationId && o.State == OfferState.Accepted)))
                          join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                          join person in db.Set<Person>() on application.ApplicantId equals person.Id
                          orderby agreement.Id
                          select new { agreement, person }).Take(100).ToListAsync(stop);
        return
        [
            .. from row in rows
               let day = since(row.agreement, here)
               where day is not null
               select new WorkItem(row.agreement.Id, day.Value, textKey, $"/agreements/{row.agreement.Id}", ("name", row.person.Name)) { Version = row.agreement.Version },
        ];
    }
}
