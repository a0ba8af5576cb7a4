using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>What had to be considered of a pupil goes 30 days after the last day of the summer; all else goes with the application.</summary>
internal static class ForgetSpecial
{
    private const int Days = 30;

    public static Retention Rows { get; } = new(
        "summer-jobs.special", typeof(Registration),
        (services, now, stop) => Over(services.GetRequiredService<CityDb>(), now).CountAsync(stop),
        async (services, now, stop) =>
        {
            var db = services.GetRequiredService<CityDb>();
            var over = await Over(db, now).Take(Retention.AtOnce).Select(r => r.Id).ToListAsync(stop);
            return await db.Set<Registration>().Where(r => over.Contains(r.Id)).ExecuteUpdateAsync(s => s
                .SetProperty(r => r.CloserSupervision, (bool?)null).SetProperty(r => r.ToConsider, (string?)null).SetProperty(r => r.SocialPriority, (bool?)null).SetProperty(r => r.SocialPriorityById, (Guid?)null), stop);
        });

    private static IQueryable<Registration> Over(CityDb db, DateTime now)
    {
        var old = DateOnly.FromDateTime(now).AddDays(-Days);
        return db.Set<Registration>().Where(r => (r.CloserSupervision != null || r.ToConsider != null || r.SocialPriority != null) && db.Set<Application>().Any(a => a.Id == r.ApplicationId
            && db.Set<Season>().Any(s => s.CallId == a.CallId && db.Set<Period>().Where(p => p.SeasonId == s.Id).Max(p => p.LastDay) < old)));
    }
}
