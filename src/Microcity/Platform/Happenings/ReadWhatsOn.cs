namespace Microcity.Platform;

/// <summary>What is on, over all modules: by day, then by kind and title.</summary>
public sealed class ReadWhatsOn(IServiceProvider scope, Installation installation)
{
    public IReadOnlyList<HappeningKind> Kinds { get; } = [.. installation.Modules.SelectMany(m => m.Happenings)];

    /// <param name="kind">Only of this kind; null for all.</param>
    public async Task<IReadOnlyList<(HappeningKind Kind, Happening Happening)>> Run(string? kind = null, CancellationToken stop = default)
    {
        var all = new List<(HappeningKind Kind, Happening Happening)>();
        foreach (var one in Kinds.Where(k => kind is null || k.Code == kind))
            all.AddRange((await one.Coming(scope, stop)).Select(h => (one, h)));
        return [.. all.OrderBy(h => h.Happening.Day).ThenBy(h => h.Kind.Code, StringComparer.Ordinal).ThenBy(h => h.Happening.Title, StringComparer.Ordinal).ThenBy(h => h.Happening.About)];
    }
}
