using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Offers free places on: the same allocation and the same numbers, over those who wait for something better than they have (O3).</summary>
public sealed class RefillPlaces(CityDb db, MakeOffers offers, Here here)
{
    public static CityJob Hourly { get; } = new("refill-places", "0 0 * * * ?", (services, stop) => services.GetRequiredService<RefillPlaces>().Run(stop));

    public async Task Run(CancellationToken stop = default)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(here.Zone);
        foreach (var call in await db.Set<Call>().AsNoTracking().Where(c => c.State == CallState.Decided && here.Today <= c.SettledOn).ToListAsync(stop))
        {
            if (OfferRules.RefillNow(here.Now, call.SettledOn, zone))
                await One(call, zone, stop);
        }
    }

    private async Task One(Call call, TimeZoneInfo zone, CancellationToken stop)
    {
        await using var together = await db.Together(stop);
        // Two of them at once would offer one place twice: each changes the call, so only one can save.
        var held = await db.Set<Call>().SingleAsync(c => c.Id == call.Id, stop);
        var free = await Free(call.Id, stop);
        if (free.Count == 0)
            return;
        var draw = await db.Set<Draw>().AsNoTracking().SingleAsync(d => d.CallId == call.Id, stop);
        var drawn = PublishedDraw.Read(draw.Text).Input;
        var entries = await Waiting(call.Id, drawn, free, stop);
        var result = DeferredAcceptance.Run(DrawInput.Of(drawn.Seed, free.Select(f => new Matching.Post(f.Key, [.. f.Value.Select(g => new Matching.SeatGroup(g.Kind, g.Group, g.Places - g.Taken))])), entries));
        var made = await offers.Run(call.Id, result.Placements.OfType<Placement>(), free, OfferRules.RefillUntil(here.Now, call.SettledOn, zone), refill: true, stop);
        if (made == 0)
            return;
        db.Entry(held).State = EntityState.Modified;
        db.Record(new RefillRun(call.Id, made));
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
    }

    private async Task<Dictionary<string, IReadOnlyList<SeatGroup>>> Free(Guid call, CancellationToken stop) =>
        (await db.Set<Post>().AsNoTracking().Include(p => p.Groups).Where(p => p.CallId == call && p.Groups.Any(g => g.Taken < g.Places)).ToListAsync(stop))
        .ToDictionary(p => p.Code, p => (IReadOnlyList<SeatGroup>)[.. p.Groups.Where(g => g.Taken < g.Places).OrderBy(g => g.Position)]);

    /// <summary>Whoever has no offer open, with the wishes above what they have; points, groups and which wishes count are those of the draw.</summary>
    private async Task<List<Entry>> Waiting(Guid call, DrawInput drawn, Dictionary<string, IReadOnlyList<SeatGroup>> free, CancellationToken stop)
    {
        var entries = drawn.Entries.ToDictionary(e => e.Ticket);
        var codes = await db.Set<Post>().Where(p => p.CallId == call).ToDictionaryAsync(p => p.Id, p => p.Code, stop);
        var applications = await db.Set<Application>().AsNoTracking().Include(a => a.Wishes).Where(a => a.CallId == call && a.State == ApplicationState.Submitted
            && !db.Set<Offer>().Any(o => o.ApplicationId == a.Id && o.State == OfferState.Open)).ToListAsync(stop);
        var has = await db.Set<Offer>().Where(o => o.State == OfferState.Accepted && db.Set<Application>().Any(a => a.Id == o.ApplicationId && a.CallId == call)).ToDictionaryAsync(o => o.ApplicationId, o => o.Wish, stop);
        return [.. applications.Where(a => entries.ContainsKey(a.Ticket)).Select(a =>
        {
            var above = a.Wishes.Where(w => !w.Declined && (!has.TryGetValue(a.Id, out var wish) || w.Position < wish)).Select(w => codes[w.PostId]).ToHashSet();
            return entries[a.Ticket] with { Wishes = [.. entries[a.Ticket].Wishes.Where(w => above.Contains(w) && free.ContainsKey(w))] };
        })];
    }
}
