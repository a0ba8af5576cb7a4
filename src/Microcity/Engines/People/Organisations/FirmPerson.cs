using System.Linq.Expressions;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Somebody at a firm as the office sees them.</summary>
/// <param name="Email">Of the account, else as it was noted.</param>
public sealed record FirmPerson(Representative Row, string Name, string? Email, string? Phone)
{
    internal static async Task<IReadOnlyList<FirmPerson>> Of(CityDb db, Expression<Func<Representative, bool>> which, CancellationToken stop)
    {
        var rows = await db.Set<Representative>().AsNoTracking().Where(which)
            .Join(db.Set<Person>(), r => r.PersonId, p => p.Id, (row, p) => new { row, p.GivenName, p.FamilyName, p.Email, p.Phone, Account = db.Set<Account>().Where(a => a.PersonId == p.Id).Select(a => a.Email).FirstOrDefault() })
            .OrderBy(r => r.row.State).ThenBy(r => r.FamilyName).ThenBy(r => r.row.Id).ToListAsync(stop);
        return [.. rows.Select(r => new FirmPerson(r.row, $"{r.GivenName} {r.FamilyName}", r.Account ?? r.Email, r.Phone))];
    }
}
