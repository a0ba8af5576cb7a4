using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>What can be counted of openings, courses and passports.</summary>
internal static class OpenFigures
{
    private static readonly SourceKind[] Work = [SourceKind.Vacancy, SourceKind.SummerPost, SourceKind.Internship, SourceKind.Market];
    private static readonly SourceKind[] Teaching = [SourceKind.Course, SourceKind.Workshop];

    public static IEnumerable<FigureKind> All =>
    [
        new("open-places", (say, n) => say.Count("skills.figure.open-places", n), "skills.figure.open-places-rule", "/jobs", OpenPlaces),
        new("filled-places", (say, n) => say.Count("skills.figure.filled-places", n), "skills.figure.filled-places-rule", "/jobs", FilledPlaces),
        new("courses", (say, n) => say.Count("skills.figure.courses", n), "skills.figure.courses-rule", "/learn", Courses),
        new("passports", (say, n) => say.Count("skills.figure.passports", n), "skills.figure.passports-rule", null, (services, stop) => Db(services).Set<Passport>().CountAsync(stop)),
    ];

    private static async Task<int> OpenPlaces(IServiceProvider services, CancellationToken stop)
    {
        var today = Today(services);
        return await Db(services).Set<Opportunity>().Where(o => Work.Contains(o.SourceKind) && o.State == OpportunityState.Open && o.OpenUntil >= today).OfVerified(Db(services))
            .SumAsync(o => (o.Places ?? 1) - o.FilledPlaces, stop);
    }

    private static async Task<int> FilledPlaces(IServiceProvider services, CancellationToken stop)
    {
        var newYear = new DateOnly(Today(services).Year, 1, 1);
        return await Db(services).Set<Opportunity>().Where(o => Work.Contains(o.SourceKind) && o.PostedOn >= newYear).SumAsync(o => o.FilledPlaces, stop);
    }

    private static async Task<int> Courses(IServiceProvider services, CancellationToken stop)
    {
        var today = Today(services);
        return await Db(services).Set<Opportunity>().Where(o => Teaching.Contains(o.SourceKind) && o.State == OpportunityState.Open && o.OpenUntil >= today).OfVerified(Db(services)).CountAsync(stop);
    }

    private static CityDb Db(IServiceProvider services) => services.GetRequiredService<CityDb>();

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<Here>().Today;
}
