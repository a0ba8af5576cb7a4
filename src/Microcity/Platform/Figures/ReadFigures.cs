namespace Microcity.Platform;

/// <summary>Counts the figures of all modules.</summary>
public sealed class ReadFigures(Installation installation, IServiceProvider services)
{
    public async Task<IReadOnlyList<Figure>> Run(CancellationToken stop = default)
    {
        var figures = new List<Figure>();
        foreach (var kind in Kinds)
            figures.Add(await Of(kind, stop));
        return figures;
    }

    /// <summary>One of them; null where no module counts it.</summary>
    public async Task<Figure?> Run(string code, CancellationToken stop = default) =>
        Kinds.FirstOrDefault(k => k.Code == code) is { } kind ? await Of(kind, stop) : null;

    private IEnumerable<FigureKind> Kinds => installation.Modules.SelectMany(m => m.Figures);

    private async Task<Figure> Of(FigureKind kind, CancellationToken stop) =>
        await kind.Count(services, stop) is var count && kind.OfPersons ? new(kind, FigureRules.OfPersons(count)) : new(kind, count);
}
