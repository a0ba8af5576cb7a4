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
        new("open-places", (say, n) => say.Count("skills.figure.open-places", n), "skills.figure.open-places-rule", "opportunity", OpenPlaces, Openings),
        new("filled-places", (say, n) => say.Count("skills.figure.filled-places", n), "skills.figure.filled-places-rule", "opportunity", FilledPlaces, Openings),
        new("courses", (say, n) => say.Count("skills.figure.courses", n), "skills.figure.courses-rule", "opportunity", Courses, Openings),
        new("passports", (say, n) => say.Count("skills.figure.passports", n), "skills.figure.passports-rule", "passport", s => Db(s).Set<Passport>().Select(p => new FigureRow { Id = p.Id, Amount = 1 })),
    ];

    private static IQueryable<FigureRow> OpenPlaces(IServiceProvider services)
    {
        var today = Today(services);
        return Db(services).Set<Opportunity>().Where(o => Work.Contains(o.SourceKind) && o.State == OpportunityState.Open && o.OpenUntil >= today).OfVerified(Db(services))
            .Select(o => new FigureRow { Id = o.Id, Amount = (o.Places ?? 1) - o.FilledPlaces });
    }

    private static IQueryable<FigureRow> FilledPlaces(IServiceProvider services)
    {
        var newYear = new DateOnly(Today(services).Year, 1, 1);
        return Db(services).Set<Opportunity>().Where(o => Work.Contains(o.SourceKind) && o.PostedOn >= newYear && o.FilledPlaces > 0)
            .Select(o => new FigureRow { Id = o.Id, Amount = o.FilledPlaces });
    }

    private static IQueryable<FigureRow> Courses(IServiceProvider services)
    {
        var today = Today(services);
        return Db(services).Set<Opportunity>().Where(o => Teaching.Contains(o.SourceKind) && o.State == OpportunityState.Open && o.OpenUntil >= today).OfVerified(Db(services))
            .Select(o => new FigureRow { Id = o.Id, Amount = 1 });
    }

    private static async Task<IReadOnlyDictionary<Guid, FigureLine>> Openings(IServiceProvider services, IReadOnlyList<Guid> rows, CancellationToken stop)
    {
        var (here, say) = (services.GetRequiredService<Here>(), services.GetRequiredService<Say>());
        var found = await Db(services).Set<Opportunity>().AsNoTracking().Where(o => rows.Contains(o.Id)).Select(o => new { o.Id, o.Title, o.OrganisationName, o.PostedOn, o.State, o.OpenUntil }).ToListAsync(stop);
        return found.ToDictionary(o => o.Id, o => new FigureLine(
            Wording.Of(o.Title, here.Language)?.Text ?? "",
            o.State == OpportunityState.Open && o.OpenUntil >= here.Today ? $"/openings/{o.Id}" : null,
            string.Join(" · ", new[] { o.OrganisationName, say["skills.figure.posted", ("day", o.PostedOn)] }.OfType<string>())));
    }

    private static CityDb Db(IServiceProvider services) => services.GetRequiredService<CityDb>();

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<Here>().Today;
}
