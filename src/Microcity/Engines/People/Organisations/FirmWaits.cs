using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>What waits between a firm and the office until it is verified and its people are confirmed, and the firms' lines of My page.</summary>
internal static class FirmWaits
{
    public static async Task<FirmLines> Read(IServiceProvider services, FirmAsked asked, CancellationToken stop)
    {
        var (db, say) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>());
        var waits = new List<FirmWait>();
        var firm = await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == asked.Firm, stop);
        if (firm.PromisedOn is { } day)
            waits.Add(new(say["people.firm.waits-verified"], asked.Office ? $"/work/firms/{firm.Id}" : $"/firm?firm={firm.Id}", day, Firms: false));
        if (asked.Office)
            return new([], waits, []);
        var me = services.GetRequiredService<Visitor>().PersonId;
        if (await db.Set<Representative>().Where(r => r.OrganisationId == firm.Id && r.PersonId == me).Select(r => r.PromisedOn).FirstOrDefaultAsync(d => d != null, stop) is { } promised)
            waits.Add(new(say["people.firm.waits-confirmed"], $"/firm/people?firm={firm.Id}", promised, Firms: false));
        return new([], waits, []);
    }

    public static async Task<MyLines> Mine(IServiceProvider services, CancellationToken stop)
    {
        if (!services.GetRequiredService<Visitor>().SignedIn)
            return MyLines.None;
        var say = services.GetRequiredService<Say>();
        var mine = await services.GetRequiredService<MyFirms>().All(stop);
        return new([], [.. mine.Select(f => new MyRow(f.Firm.Name, $"/firm?firm={f.Firm.Id}", FirmWords.State(say, f)))]);
    }
}
