using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>One table with rows about persons, and how to find those of one person in it.</summary>
public abstract class PersonalTable
{
    public abstract Type Row { get; }

    public required IReadOnlyList<PersonalColumn> Columns { get; init; }

    /// <summary>0 for a row that names its person; one more for each row in between.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether its rows go when the person is erased; else nothing leads from them to the person any more.</summary>
    public bool Goes => Columns.Any(c => c.Says.Erase == OnErasure.Removed);

    public abstract Task<int> Remove(CityDb db, PersonKeys keys, CancellationToken stop);

    public abstract Task<IReadOnlyList<object>> Read(CityDb db, PersonKeys keys, CancellationToken stop);

    internal abstract IQueryable<Guid> Ids(CityDb db, PersonKeys keys);
}

/// <param name="rows">Which rows are a person's.</param>
internal sealed class PersonalTable<T>(Func<CityDb, PersonKeys, LambdaExpression> rows) : PersonalTable
    where T : class
{
    public override Type Row => typeof(T);

    public override Task<int> Remove(CityDb db, PersonKeys keys, CancellationToken stop) => Of(db, keys).ExecuteDeleteAsync(stop);

    public override async Task<IReadOnlyList<object>> Read(CityDb db, PersonKeys keys, CancellationToken stop) => await Of(db, keys).AsNoTracking().ToListAsync(stop);

    internal override IQueryable<Guid> Ids(CityDb db, PersonKeys keys) => Of(db, keys).Select(r => EF.Property<Guid>(r, nameof(Platform.Row.Id)));

    private IQueryable<T> Of(CityDb db, PersonKeys keys) => db.Set<T>().Where((Expression<Func<T, bool>>)rows(db, keys));

    /// <summary>Rows whose column is this person.</summary>
    internal static LambdaExpression Names(string column, PersonKeys keys)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Convert(Expression.Property(row, column), typeof(Guid?)), Expression.Constant(keys.Person, typeof(Guid?))), row);
    }

    /// <summary>Rows whose column is one of these rows.</summary>
    internal static LambdaExpression BelongsTo(string column, IQueryable<Guid> to)
    {
        var row = Expression.Parameter(typeof(T));
        var contains = ((Func<IQueryable<Guid>, Guid, bool>)Queryable.Contains).GetMethodInfo();
        var key = Expression.Convert(Expression.Property(row, column), typeof(Guid));
        return Expression.Lambda<Func<T, bool>>(Expression.Call(contains, to.Expression, key), row);
    }
}
