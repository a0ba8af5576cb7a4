using Microcity.People;
using Microcity.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.FaultTests;

/// <summary>A program whose imports keep the rows first and what is known of them a moment later.</summary>
internal sealed class RowsApartModule : Module
{
    public override string Name => "apart";

    public override IEnumerable<ImportKind> Imports => [new RowsApart()];
}

internal sealed class RowsApart : ImportKind
{
    private readonly Dictionary<int, TakenRow> taken = [];

    private static FirmsImport Firms => FirmsImport.Kind;

    public override string Code => Firms.Code;
    public override string Permission => Firms.Permission;
    public override string TextKey => Firms.TextKey;
    public override (string Path, string TextKey) Where => Firms.Where;
    public override IReadOnlyList<ImportColumn> Columns => Firms.Columns;

    public override IReadOnlyList<(ImportColumn Column, object Example)> Template(Say say) => Firms.Template(say);

    public override Task<ImportLook> Look(IServiceProvider city, IReadOnlyList<FoundRow> rows, string? choice, CancellationToken stop) => Firms.Look(city, rows, choice, stop);

    public override async Task<IReadOnlyList<LookedRow>> Ready(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop)
    {
        var db = city.GetRequiredService<CityDb>();
        var took = await Firms.Take(city, part, stop);
        db.ChangeTracker.Clear();
        foreach (var (row, became) in part.Zip(took.Value!))
            taken[row.Number] = became;
        await Task.Delay(400, stop);
        return part;
    }

    public override Task<Outcome<TakenRow[]>> Take(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop) =>
        Task.FromResult<Outcome<TakenRow[]>>(part.Select(r => taken[r.Number]).ToArray());

    public override Task<int> TakeBack(IServiceProvider city, IReadOnlyList<ImportRow> rows, CancellationToken stop) => Firms.TakeBack(city, rows, stop);
}
