using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>A fact in words.</summary>
/// <param name="erased">Aliases whose persons were erased.</param>
public sealed class FactWords(Say say, IReadOnlySet<string> erased)
{
    private const int ShownSigns = 8;

    /// <summary>What happened; by its bare name what only another version of the program knows.</summary>
    public string What(string fact) => FactShape.All.LastOrDefault(s => s.Name == fact)?.TextKey is { } key ? say[key] : fact;

    /// <summary>Who it was: a person by the beginning of their alias, a job or a role by its name.</summary>
    public string Who(string? actor) => actor switch
    {
        null => "",
        { Length: 32 } when erased.Contains(actor) => say["evidence.ledger.erased"],
        { Length: 32 } => say["evidence.ledger.person", ("alias", actor[..ShownSigns])],
        "visitor" => say["evidence.ledger.visitor"],
        "operator" => say["evidence.ledger.operator"],
        _ => say["evidence.ledger.job"],
    };

    /// <summary>The kind of a thing and the beginning of its id.</summary>
    public static string Thing(string named) =>
        named.Split(':', 2) is [var kind, { Length: 32 } id] ? $"{kind} {id[..ShownSigns]}" : named;

    /// <summary>Every fact that the program can record, by how people call it.</summary>
    public IEnumerable<(string Value, string Text)> All() =>
        FactShape.All.Select(s => s.Name).Distinct().Select(n => (n, What(n))).OrderBy(f => f.Item2, StringComparer.Create(say.Culture, ignoreCase: true));
}
