using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>What of the record can wait for somebody: facts that a reaction gave up on, facts that wait too long for their seal.</summary>
internal static class LedgerWork
{
    public static readonly WorkKind DeadLetters = new("evidence.dead-letter", EvidencePermissions.Operate, "evidence.work.dead-letters", async (services, stop) =>
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<Here>().Zone);
        var letters = await services.GetRequiredService<CityDb>().Set<DeadLetter>().AsNoTracking().Where(l => l.Error != null).OrderBy(l => l.Seq).Take(50).ToListAsync(stop);
        return [.. letters.Select(l => new WorkItem(
            l.Id, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(l.CreatedAt, zone)), "evidence.work.dead-letter", "/work/ledger", ("seq", l.Seq)))];
    });

    public static readonly WorkKind Unsealed = new("evidence.unsealed", EvidencePermissions.Operate, "evidence.work.all-unsealed", async (services, stop) =>
    {
        var (here, now) = (services.GetRequiredService<Here>(), await services.GetRequiredService<ReadLedger>().Now(stop));
        return now.Overdue is null ? [] : [new WorkItem(services.GetRequiredService<CityContext>().City.Id, here.Today, "evidence.work.unsealed", "/work/ledger", ("count", now.Waiting))];
    });
}
