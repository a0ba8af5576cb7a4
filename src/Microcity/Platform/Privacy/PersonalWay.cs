using System.Linq.Expressions;

namespace Microcity.Platform;

/// <summary>
/// How rows lead to their person where no column <c>PersonId</c> and no foreign key to such a row says so. A module declares one for
/// each of these; export and erasure then find the rows by themselves.
/// </summary>
public sealed record PersonalWay(Type Row, Func<PersonKeys, LambdaExpression> Rows)
{
    public static PersonalWay Of<T>(Func<PersonKeys, Expression<Func<T, bool>>> rows)
        where T : class => new(typeof(T), rows);

    /// <summary>Rows that nothing ties to a person; they go by their age alone.</summary>
    public static PersonalWay ToNobody<T>()
        where T : class => Of<T>(_ => _ => false);
}

/// <summary>Under what a person is known in this city.</summary>
/// <param name="Alias">In the ledger, as it is written there; empty without one.</param>
/// <param name="Account">Empty without an account.</param>
/// <param name="Emails">Lower-case.</param>
/// <param name="Fingerprints">SHA-256 of each address, as tries are counted.</param>
public sealed record PersonKeys(Guid Person, Guid Alias, Guid Account, IReadOnlyList<string> Emails, IReadOnlyList<byte[]> Fingerprints)
{
    /// <summary>In the ledger, with those of whom this person was merged.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    public string AccountText => Account.ToString("N");
    public string PersonText => Person.ToString("N");
}
