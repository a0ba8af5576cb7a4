using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Collects what is odd and what is wrong while a download is read.</summary>
internal sealed class EscoLog
{
    /// <summary>More rows or URIs than this nobody reads.</summary>
    private const int MostNamed = 500, MostReasons = 200;

    private readonly SortedDictionary<WarningKind, (int Count, List<string> Named)> warnings = [];
    private readonly List<Reason> reasons = [];

    public IReadOnlyList<Reason> Reasons => reasons;

    public IReadOnlyList<TaxonomyWarning> Warnings => [.. warnings.Select(w => new TaxonomyWarning(w.Key, w.Value.Count, w.Value.Named))];

    public void Warn(WarningKind kind, string? named = null)
    {
        var (count, list) = warnings.GetValueOrDefault(kind, (0, []));
        if (named is not null && list.Count < MostNamed)
            list.Add(named);
        warnings[kind] = (count + 1, list);
    }

    public void Refuse(Reason reason)
    {
        if (reasons.Count < MostReasons)
            reasons.Add(reason);
    }
}
