namespace Microcity.Platform;

/// <summary>
/// Something that happened: a sealed record named in the past tense, holding only ids and plain values
/// (<c>Guid, int, long, decimal, bool, DateOnly, DateTimeOffset</c>, enums, <see cref="Code"/>, or lists of at most 32 of one of these).
/// </summary>
public abstract record Fact
{
    /// <summary>The same fact as the next version of its class; the newest answers itself. Pure, and kept for ever.</summary>
    public virtual Fact Upcast() => this;
}

/// <summary>The name a fact has in the ledger for ever, and which version of its fields this class is.</summary>
/// <param name="textKey">What happened, in a few words for people; every fact of the program has them.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactAttribute(string name, int version, string? textKey = null) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;

    public string? TextKey { get; } = textKey;

    /// <summary>Whether it says that somebody looked at something, or was refused a look.</summary>
    public bool Reads { get; init; }

    /// <summary>Whether from here on its object, an alias, is another name of its subject.</summary>
    public bool Merges { get; init; }
}

/// <summary>The person the fact is about; stored as their alias, never as their id.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SubjectAttribute : Attribute;

/// <summary>Another person in the fact; stored as an alias inside the payload.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersonAttribute : Attribute;

/// <summary>The organisation the fact is about.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OrganisationAttribute : Attribute;

/// <summary>The thing the fact is about; stored as <c>kind:id</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ObjectAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}

/// <summary>What the field is counted in, for the list of facts.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UnitAttribute(string unit) : Attribute
{
    public string Unit { get; } = unit;
}
