using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Microcity.Platform;

/// <summary>Every row of this city about one person, found from the marks on the columns (T45), the keys of the tables and the ways that modules declare.</summary>
public sealed class PersonalRows(CityDb db, Installation installation, MergedAliases merged)
{
    private const string Owner = "PersonId";

    private readonly Dictionary<Type, PersonalTable?> known = [];

    /// <summary>What belongs to other rows comes before them.</summary>
    public IReadOnlyList<PersonalTable> Tables() =>
        [.. PersonalColumn.All.Select(c => c.Row).Distinct().Select(r => Find(r)!).OrderByDescending(t => t.Depth).ThenBy(t => t.Row.FullName, StringComparer.Ordinal)];

    /// <param name="further">Addresses beside that of the account.</param>
    public async Task<PersonKeys> Keys(Guid person, IEnumerable<string> further, CancellationToken stop = default)
    {
        var account = await db.Set<Account>().Where(a => a.PersonId == person).Select(a => new { a.Id, a.Email, Sure = a.EmailConfirmedAt != null || a.State == AccountState.Active }).FirstOrDefaultAsync(stop);
        var alias = await db.Set<PersonAlias>().Where(a => a.PersonId == person).Select(a => a.Alias).FirstOrDefaultAsync(stop);
        string[] emails = [.. further.Append(account is { Sure: true } ? account.Email : "").Where(e => e.Length > 0).Select(Emails.Tidy).Distinct()];
        return new(person, alias, account?.Id ?? default, emails, [.. emails.Select(e => SHA256.HashData(Encoding.UTF8.GetBytes(e)))])
        {
            Aliases = alias == default ? [] : [alias.ToString("N"), .. await merged.Into(alias.ToString("N"), stop)],
        };
    }

    /// <summary>Names of tables about persons whose rows nothing leads to.</summary>
    public IReadOnlyList<string> Unreachable() => [.. PersonalColumn.All.Select(c => c.Row).Distinct().Where(r => Find(r) is null).Select(r => r.Name)];

    private PersonalTable? Find(Type row)
    {
        if (known.TryGetValue(row, out var found))
            return found;
        known[row] = null;
        return known[row] = Make(row);
    }

    private PersonalTable? Make(Type row)
    {
        if (installation.Modules.SelectMany(m => m.PersonalWays).FirstOrDefault(w => w.Row == row) is { } way)
            return Table(row, 0, (_, keys) => way.Rows(keys));
        var entity = db.Model.FindEntityType(row)!;
        if (entity.FindProperty(Owner) is not null)
            return Table(row, 0, (_, keys) => Condition(row, nameof(PersonalTable<>.Names), Owner, keys));
        foreach (var key in entity.GetForeignKeys().Where(k => k.Properties.Count == 1))
        {
            if (Marked(key.PrincipalEntityType) && Find(key.PrincipalEntityType.ClrType) is { } parent)
                return Table(row, parent.Depth + 1, (db, keys) => Condition(row, nameof(PersonalTable<>.BelongsTo), key.Properties[0].Name, parent.Ids(db, keys)));
        }
        return null;
    }

    private static bool Marked(IEntityType entity) => PersonalColumn.All.Any(c => c.Row == entity.ClrType);

    private static LambdaExpression Condition(Type row, string name, params object[] given) => (LambdaExpression)typeof(PersonalTable<>).MakeGenericType(row)
        .GetMethod(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.Invoke(null, given)!;

    private static PersonalTable Table(Type row, int depth, Func<CityDb, PersonKeys, LambdaExpression> rows)
    {
        var made = typeof(Made<>).MakeGenericType(row).GetMethod("Of")!;
        return (PersonalTable)made.Invoke(null, [rows, depth])!;
    }

    private static class Made<T>
        where T : class
    {
        public static PersonalTable<T> Of(Func<CityDb, PersonKeys, LambdaExpression> rows, int depth) =>
            new PersonalTable<T>(rows) { Depth = depth, Columns = [.. PersonalColumn.All.Where(c => c.Row == typeof(T))] };
    }
}
