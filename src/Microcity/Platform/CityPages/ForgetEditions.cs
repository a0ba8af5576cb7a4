namespace Microcity.Platform;

/// <summary>Old texts of pages go after two years; the newest and the one that people see stay.</summary>
internal static class ForgetEditions
{
    private const int KeptMonths = 24;

    public static IQueryable<PageEdition> Old(CityDb db, DateTime now)
    {
        var before = now.AddMonths(-KeptMonths);
        return db.Set<PageEdition>().Where(e => e.CreatedAt < before && !db.Set<CityPage>().Any(p => p.Id == e.PageId && (p.Latest == e.Number || p.Shown == e.Number)));
    }
}
