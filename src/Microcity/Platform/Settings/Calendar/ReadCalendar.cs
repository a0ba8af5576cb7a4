using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Platform;

/// <summary>Reads the city's calendar; it lives ten seconds in the process, so all copies follow a change soon.</summary>
public sealed class ReadCalendar(CityDb db, CityContext city, CountryPack country, IMemoryCache cache)
{
    public async Task<CityCalendar> Run(CancellationToken stop = default)
    {
        if (cache.TryGetValue(Slot, out CityCalendar? known))
            return known!;
        var days = await db.Set<CalendarDay>().AsNoTracking().ToListAsync(stop);
        var terms = await db.Set<SchoolTerm>().AsNoTracking().ToListAsync(stop);
        return cache.Set(Slot, new CityCalendar(country.Holidays, days, terms), TimeSpan.FromSeconds(10));
    }

    public void Forget() => cache.Remove(Slot);

    private (Guid City, string What) Slot => (city.City.Id, "calendar");
}
