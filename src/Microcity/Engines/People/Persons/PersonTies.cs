using System.Reflection;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Which persons have to do with anything beside: an account, a role, a passport, a consent, whatever a module keeps by <c>PersonId</c>.</summary>
internal static class PersonTies
{
    private const string Owner = "PersonId";

    private static readonly MethodInfo OwnersOf = typeof(PersonTies).GetMethod(nameof(Owners), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <param name="besides">Rows of representatives that do not count.</param>
    public static async Task<IReadOnlySet<Guid>> Among(CityDb db, IReadOnlyList<Guid> persons, IReadOnlyList<Guid> besides, CancellationToken stop)
    {
        var tied = await db.Set<Representative>().Where(r => persons.Contains(r.PersonId) && !besides.Contains(r.Id)).Select(r => r.PersonId)
            .Concat(db.Set<Guardianship>().Where(g => persons.Contains(g.WardId)).Select(g => g.WardId))
            .Concat(db.Set<Guardianship>().Where(g => persons.Contains(g.GuardianId)).Select(g => g.GuardianId))
            .Concat(db.Set<ConsentEvent>().Where(e => persons.Contains(e.SubjectId)).Select(e => e.SubjectId)).ToHashSetAsync(stop);
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.FindProperty(Owner) is not null && t.ClrType != typeof(Representative) && t.ClrType != typeof(PersonAlias)))
            tied.UnionWith(await (Task<List<Guid>>)OwnersOf.MakeGenericMethod(table.ClrType).Invoke(null, [db, persons, stop])!);
        return tied;
    }

    private static Task<List<Guid>> Owners<T>(CityDb db, IReadOnlyList<Guid> persons, CancellationToken stop)
        where T : class =>
        db.Set<T>().Where(r => persons.Contains((Guid)(EF.Property<Guid?>(r, Owner) ?? Guid.Empty))).Select(r => EF.Property<Guid?>(r, Owner) ?? Guid.Empty).ToListAsync(stop);
}
