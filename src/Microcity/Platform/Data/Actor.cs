namespace Microcity.Platform;

/// <summary>Who acts in this scope, for whom, and in which request; the ledger's pen signs with it.</summary>
public sealed class Actor
{
    /// <summary>The person, when one is signed in.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary><c>visitor</c>, <c>operator</c> or <c>job:name</c> when there is no person.</summary>
    public string Kind { get; private set; } = "visitor";

    public Guid? OnBehalfOf { get; set; }

    public string? RequestId { get; set; }

    public void IsPerson(Guid person) => PersonId = person;

    public void IsOperator() => Kind = "operator";

    public void IsJob(string name) => Kind = $"job:{name}";
}
