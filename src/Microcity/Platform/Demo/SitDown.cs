using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Takes a seat of a demonstration city, without password and second step.</summary>
public sealed class SitDown(CityDb db, CityContext city, StartSession start)
{
    /// <returns>The reference for the cookie.</returns>
    public async Task<Outcome<string>> Run(Seat seat, string device, CancellationToken stop = default)
    {
        var email = SeedSeats.Email(city.City, seat);
        if (!city.City.Demo || !seat.In(city.City) || await db.Set<Account>().FirstOrDefaultAsync(a => a.Email == email, stop) is not { } account)
            return Refusal.NothingHere;
        var key = await start.Run(account, SignInMethod.Seat, device, stop);
        await db.SaveChangesAsync(stop);
        return key;
    }
}
