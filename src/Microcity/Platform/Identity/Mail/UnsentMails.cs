using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Work list: mails that were tried twelve times.</summary>
internal static class UnsentMails
{
    public static readonly WorkKind Kind = new("platform.mail-unsent", Permissions.Settings, "platform.work.mails-unsent", Waiting)
    {
        Usual = new("platform.unsent.replay", "platform.work.mail-replayed", (services, id, _, stop) => services.GetRequiredService<ReplayMail>().Run(id, stop))
        {
            Titles = async (services, ids, stop) => await services.GetRequiredService<CityDb>().Set<MailOut>().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Subject, stop),
        },
    };

    private static async Task<IReadOnlyList<WorkItem>> Waiting(IServiceProvider services, CancellationToken stop)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<Here>().Zone);
        var unsent = await services.GetRequiredService<CityDb>().Set<MailOut>().AsNoTracking().Where(m => m.GivenUpAt != null && m.SentAt == null)
            .OrderBy(m => m.GivenUpAt).Take(50).Select(m => new { m.Id, m.Subject, m.GivenUpAt }).ToListAsync(stop);
        return [.. unsent.Select(m => new WorkItem(
            m.Id, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(m.GivenUpAt!.Value, zone)), "platform.work.mail-unsent", "/work/city/mail", ("subject", m.Subject)))];
    }
}
