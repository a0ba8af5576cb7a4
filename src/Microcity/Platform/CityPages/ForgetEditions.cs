using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Old texts of pages go after two years; the newest and the one that people see stay.</summary>
internal static class ForgetEditions
{
    private const int KeptMonths = 24;

    public static Task<int> Run(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var (db, before) = (services.GetRequiredService<CityDb>(), now.AddMonths(-KeptMonths));
        return db.Set<PageEdition>().Where(e => e.CreatedAt < before && !db.Set<CityPage>().Any(p => p.Id == e.PageId && (p.Latest == e.Number || p.Shown == e.Number)))
            .Take(Retention.AtOnce).ExecuteDeleteAsync(stop);
    }
}
