using System.Linq.Expressions;
using System.Reflection;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microcity.People;

/// <summary>Rows of one table whose column names a person, found from the model: every <c>PersonId</c> and every key to a person.</summary>
internal sealed record MovedRows(string Table, string Column, IReadOnlyList<Guid> Ids)
{
    private static readonly HashSet<Type> Stay = [typeof(Account), typeof(TwoPersons), typeof(ConsentEvent), typeof(LegalHold), typeof(ErasureRequest), typeof(DataCopy)];

    private static readonly MethodInfo Found = Generic(nameof(Find));
    private static readonly MethodInfo Set = Generic(nameof(Name));

    public static async Task<IReadOnlyList<MovedRows>> Of(CityDb db, Guid person, CancellationToken stop)
    {
        var rows = new List<MovedRows>();
        foreach (var (table, column) in Columns(db))
        {
            if (await (Task<List<Guid>>)Found.MakeGenericMethod(table.ClrType).Invoke(null, [db, column.Name, person, stop])! is { Count: > 0 } ids)
                rows.Add(new(table.Name, column.Name, ids));
        }
        return rows;
    }

    /// <summary>Whether both have something that a person has once.</summary>
    public static async Task<bool> Twice(CityDb db, Guid one, Guid other, CancellationToken stop)
    {
        foreach (var (table, column) in Columns(db).Where(c => c.Table.GetIndexes().Any(i => i is { IsUnique: true, Properties: [var only] } && only == c.Column)))
        {
            var find = Found.MakeGenericMethod(table.ClrType);
            if (await (Task<List<Guid>>)find.Invoke(null, [db, column.Name, one, stop])! is { Count: > 0 } && await (Task<List<Guid>>)find.Invoke(null, [db, column.Name, other, stop])! is { Count: > 0 })
                return true;
        }
        return false;
    }

    /// <summary>Rows that name somebody else by now stay as they are.</summary>
    public Task Move(CityDb db, Guid from, Guid to, CancellationToken stop)
    {
        var table = db.Model.FindEntityType(Table)!;
        return (Task)Set.MakeGenericMethod(table.ClrType, table.FindProperty(Column)!.ClrType).Invoke(null, [db, this, from, to, stop])!;
    }

    private static IEnumerable<(IEntityType Table, IProperty Column)> Columns(CityDb db) =>
        from table in db.Model.GetEntityTypes()
        where table.ClrType.IsSubclassOf(typeof(Row)) && !Stay.Contains(table.ClrType)
        from column in table.GetProperties()
        where column.Name == "PersonId" || column.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person))
        select (table, column);

    private static Task<List<Guid>> Find<T>(CityDb db, string column, Guid person, CancellationToken stop)
        where T : Row => db.Set<T>().Where(r => EF.Property<Guid?>(r, column) == person).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(stop);

    private static Task Name<T, TId>(CityDb db, MovedRows moved, Guid from, Guid to, CancellationToken stop)
        where T : Row
    {
        var (column, ids, id) = (moved.Column, moved.Ids, (TId)(object)to);
        Expression<Func<T, TId>> named = r => EF.Property<TId>(r, column);
        return db.Set<T>().Where(r => ids.Contains(r.Id) && EF.Property<Guid?>(r, column) == from).ExecuteUpdateAsync(r => r.SetProperty(named, id).SetProperty(x => x.Version, x => x.Version + 1), stop);
    }

    private static MethodInfo Generic(string name) => typeof(MovedRows).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
