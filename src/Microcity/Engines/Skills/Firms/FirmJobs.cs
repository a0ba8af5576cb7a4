using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>A firm's jobs for its page and for the office's: adverts on their way, openings that somebody should say the outcome of, what stands open.</summary>
internal static class FirmJobs
{
    private const int Write = 10;
    private const int Shown = 20;

    public static IServiceCollection AddFirmJobs(this IServiceCollection services) => services
        .AddScoped<FirmGate>().AddScoped<KeepAdvert>().AddScoped<ReadAdvert>().AddScoped<SendAdvert>().AddScoped<TakeBackAdvert>().AddScoped<PublishAdvert>().AddScoped<ReturnAdvert>().AddScoped<MyOpening>().AddScoped<MyAdvert>()
        .AddScoped<ShowAdvert>().AddScoped<AdvertPromise>();

    public static async Task<FirmLines> Read(IServiceProvider services, FirmAsked asked, CancellationToken stop)
    {
        var (db, here, say) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Here>(), services.GetRequiredService<Say>());
        var mine = asked.Office ? null : await services.GetRequiredService<MyFirms>().Find(asked.Firm, stop);
        var adverts = (await db.Set<Advert>().AsNoTracking().Where(a => a.OrganisationId == asked.Firm && a.State != AdvertState.Published && a.State != AdvertState.Withdrawn).OrderBy(a => a.Id).ToListAsync(stop))
            .Where(a => asked.Office ? a.State is AdvertState.Sent : AdvertRules.MaySee(mine!, a)).ToList();
        var waits = adverts.Where(a => a.State is not AdvertState.Draft).Select(a => new FirmWait(
            say[a.State is AdvertState.Sent ? "skills.firm.waits-sent" : "skills.firm.waits-returned", ("title", a.Title)], asked.Office ? $"/work/adverts/{a.Id}" : $"/firm/openings/{a.Id}", a.PromisedOn, Firms: a.State is AdvertState.Returned)).ToList();
        var rows = adverts.Where(a => a.State is AdvertState.Draft).Select(a => new MyRow(a.Title.Length > 0 ? a.Title : say["skills.firm.no-title"], $"/firm/openings/{a.Id}", AdvertWords.State(say, AdvertState.Draft))).ToList();
        if (asked.Office || mine!.May(RepresentativeRights.See))
        {
            var openings = await db.Set<Opportunity>().AsNoTracking().Where(o => o.OrganisationId == asked.Firm && o.State == OpportunityState.Open).OrderBy(o => o.OpenUntil).ThenBy(o => o.Id).Take(Shown).ToListAsync(stop);
            waits.AddRange(openings.Where(o => o.OpenUntil < here.Today && !asked.Office && o.SourceKind is not SourceKind.SummerPost).Select(o => new FirmWait(say["skills.firm.waits-outcome", ("title", Title(o, here))], $"/firm/openings?firm={asked.Firm}", o.OpenUntil.AddDays(OutcomesWaiting.Days), Firms: true)));
            rows.AddRange(openings.Where(o => here.Today <= o.OpenUntil).Select(o => new MyRow(Title(o, here), asked.Office ? $"/work/opportunities/{o.Id}" : $"/openings/{o.Id}", OpeningFields.Meta(o, say))));
        }
        return new(mine is not null && AdvertRules.MayWrite(mine) ? [new(Write, say["skills.firm.paste-why"], say["skills.firm.paste"], $"/firm/openings/new?firm={asked.Firm}")] : [], waits, rows);
    }

    private static string Title(Opportunity opening, Here here) => Wording.Of(opening.Title, here.Language)?.Text ?? "";
}
