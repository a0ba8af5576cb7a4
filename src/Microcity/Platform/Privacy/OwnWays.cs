using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>How the platform's own rows lead to their person.</summary>
internal static class OwnWays
{
    public static IReadOnlyList<PersonalWay> All { get; } =
    [
        PersonalWay.Of<MailOut>(k => m => k.Emails.Contains(m.Recipient)),
        PersonalWay.Of<Question>(k => q => k.Emails.Contains(q.Reach)),
        PersonalWay.Of<TellMe>(k => t => t.PersonId == k.Person || (t.Email != null && k.Emails.Contains(t.Email))),
        PersonalWay.Of<CityPage>(k => p => p.OwnerId == k.Person),
        PersonalWay.Of<PageEdition>(k => e => e.ById == k.Person),
        PersonalWay.Of<Attempt>(k => a => k.Fingerprints.Contains(a.KeyHash)),
        PersonalWay.Of<LongJob>(k => j => j.StartedBy == k.Person),
        PersonalWay.Of<Away>(k => a => a.OfficerId == k.Person || a.StandInId == k.Person),
        PersonalWay.Of<WorkChoice>(k => c => c.ById == k.Person),
        PersonalWay.Of<IdempotencyEntry>(k => e => e.Actor == k.AccountText || e.Actor == k.PersonText),
        // A file is of nobody in particular, and a day old at most.
        PersonalWay.ToNobody<ImportFile>(), PersonalWay.ToNobody<ImportRow>(),
        PersonalWay.Of<ImportRun>(k => r => r.By == k.Person),
        // What a person did to others is the others' record; it is in their copies.
        PersonalWay.Of<EvidenceRow>(k => f => k.Aliases.Contains(f.Subject) || (k.Aliases.Contains(f.Actor) && f.Subject == null)),
    ];

    /// <summary>Pages of the city stay when whoever wrote them is erased; their owner is asked for anew on Today.</summary>
    public static async Task LeavePages(IServiceProvider services, PersonKeys keys, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        await db.Set<CityPage>().Where(p => p.OwnerId == keys.Person).ExecuteUpdateAsync(p => p.SetProperty(x => x.OwnerId, (Guid?)null), stop);
        await db.Set<PageEdition>().Where(e => e.ById == keys.Person).ExecuteUpdateAsync(e => e.SetProperty(x => x.ById, (Guid?)null), stop);
    }

    /// <summary>Files given to long work lie on the disk until it ends.</summary>
    public static async Task RemoveFiles(IServiceProvider services, PersonKeys keys, CancellationToken stop)
    {
        var jobs = await services.GetRequiredService<CityDb>().Set<LongJob>().Where(j => j.StartedBy == keys.Person).Select(j => j.Id).ToListAsync(stop);
        var (files, city) = (services.GetRequiredService<LongJobFiles>(), services.GetRequiredService<CityContext>().City);
        foreach (var job in jobs)
            files.Remove(city, job);
    }
}
