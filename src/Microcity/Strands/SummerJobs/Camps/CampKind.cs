using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Camps as a kind of programme: ages decide who may come, whoever never came before goes first, the lottery settles the rest.</summary>
internal static class CampKind
{
    public const string Code = "camps";

    public static ProgrammeKind Kind { get; } = new(Code, "summer-jobs.camps.call", "summer-jobs.camps.about")
    {
        Judge = Judge,
        Lines = Lines,
        NewLink = "/work/camps/new",
        NewKey = "summer-jobs.camps.new",
        AddLink = "/work/camps",
        AddKey = "summer-jobs.camps.add",
        Rules = [$"rule {CampRules.AgeRule} 1", $"points never-placed {CampRules.NewcomerPoints}"],
    };

    public static IServiceCollection AddCamps(this IServiceCollection services) => services.AddSingleton(Kind).AddScoped<DraftCampSeason>().AddScoped<AddCamp>();

    private static async Task<Judge> Judge(IServiceProvider services, IReadOnlyCollection<Guid> posts, IReadOnlyCollection<Guid> applicants, CancellationToken stop)
    {
        var db = services.GetRequiredService<CityDb>();
        var camps = await db.Set<Camp>().AsNoTracking().Where(c => posts.Contains(c.PostId)).ToDictionaryAsync(c => c.PostId, stop);
        var (born, placed) = (new Dictionary<Guid, int?>(), new HashSet<Guid>());
        foreach (var some in applicants.Distinct().Chunk(500))
        {
            foreach (var person in await db.Set<Person>().Where(p => some.Contains(p.Id)).Select(p => new { p.Id, p.BirthYear }).ToListAsync(stop))
                born[person.Id] = person.BirthYear;
            placed.UnionWith(await db.Set<Offer>().Where(o => o.State == OfferState.Accepted && !posts.Contains(o.PostId) && db.Set<Camp>().Any(c => c.PostId == o.PostId))
                .Join(db.Set<Application>().Where(a => some.Contains(a.ApplicantId)), o => o.ApplicationId, a => a.Id, (_, a) => a.ApplicantId).ToListAsync(stop));
        }
        return new(
            (applicant, post) => [CampRules.Age(camps[post], born.GetValueOrDefault(applicant))],
            applicant => new(placed.Contains(applicant) ? 0 : CampRules.NewcomerPoints, []));
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> Lines(IServiceProvider services, IReadOnlyCollection<Guid> posts, CancellationToken stop)
    {
        var (db, say, here) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<Here>());
        var camps = await db.Set<Camp>().AsNoTracking().Where(c => posts.Contains(c.PostId)).ToListAsync(stop);
        var clock = here.Language == "lv" ? "HH.mm" : "HH:mm";
        return camps.ToDictionary(c => c.PostId, c => (IReadOnlyList<string>)
        [
            say["summer-jobs.camps.days", ("first", c.FirstDay), ("last", c.LastDay)],
            say["summer-jobs.camps.times", ("from", c.From.ToString(clock, System.Globalization.CultureInfo.InvariantCulture)), ("to", c.To.ToString(clock, System.Globalization.CultureInfo.InvariantCulture))],
            c.Place,
            say["summer-jobs.camps.born", ("from", CampRules.Year(c.FirstDay.Year - c.MaxAge)), ("to", CampRules.Year(c.FirstDay.Year - c.MinAge))],
            c.CostCents == 0 ? say["summer-jobs.camps.free"] : say["summer-jobs.camps.cost", ("cost", say.Euros(c.CostCents))],
        ]);
    }
}
