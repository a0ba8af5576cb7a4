using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Counts the figures of all modules, and opens one to its rows.</summary>
public sealed class ReadFigures(Installation installation, IServiceProvider services)
{
    public const int RowsOnPage = 50;

    public async Task<IReadOnlyList<Figure>> Run(CancellationToken stop = default)
    {
        var figures = new List<Figure>();
        foreach (var kind in installation.Modules.SelectMany(m => m.Figures))
            figures.Add(await Of(kind, stop));
        return figures;
    }

    /// <summary>Null where no module counts it.</summary>
    public FigureKind? Kind(string code) => installation.Modules.SelectMany(m => m.Figures).FirstOrDefault(k => k.Code == code);

    public async Task<Figure> Of(FigureKind kind, CancellationToken stop = default)
    {
        var count = await kind.Rows(services).SumAsync(r => r.Amount, stop);
        return new(kind, kind.OfPersons ? FigureRules.OfPersons(count) : count);
    }

    /// <summary>Rows behind a figure, newest first; their sum over all pages is the figure, counted in the same breath.</summary>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public async Task<FigureRows> Rows(FigureKind kind, int page, CancellationToken stop = default)
    {
        var all = kind.Rows(services);
        var foot = await all.GroupBy(_ => 1).Select(g => new { Rows = g.Count(), Sum = g.Sum(r => r.Amount) }).FirstOrDefaultAsync(stop) ?? new { Rows = 0, Sum = 0 };
        var last = Math.Max(1, (foot.Rows + RowsOnPage - 1) / RowsOnPage);
        var pages = new Pages(Math.Clamp(page, 1, last), last);
        var shown = await all.OrderByDescending(r => r.Id).Skip((pages.Page - 1) * RowsOnPage).Take(RowsOnPage).ToListAsync(stop);
        return new(shown, await Lines(kind, [.. shown.Select(r => r.Id)], stop), foot.Rows, foot.Sum, pages);
    }

    /// <summary>One row: how much of the figure it is now, and what people call it.</summary>
    public async Task<(int? Amount, FigureLine? Line)> Row(FigureKind kind, Guid id, CancellationToken stop = default) => (
        await kind.Rows(services).Where(r => r.Id == id).Select(r => (int?)r.Amount).FirstOrDefaultAsync(stop),
        (await Lines(kind, [id], stop)).GetValueOrDefault(id));

    private async Task<IReadOnlyDictionary<Guid, FigureLine>> Lines(FigureKind kind, IReadOnlyList<Guid> rows, CancellationToken stop) =>
        kind.Lines is { } lines && rows.Count > 0 ? await lines(services, rows, stop) : new Dictionary<Guid, FigureLine>();
}

/// <param name="Count">Rows on all pages.</param>
/// <param name="Sum">Of all pages: the figure.</param>
public sealed record FigureRows(IReadOnlyList<FigureRow> Shown, IReadOnlyDictionary<Guid, FigureLine> Lines, int Count, int Sum, Pages Pages);
