using System.Text.Json;
using Microcity.Platform;

namespace Microcity.People;

/// <summary>Firms with whom to call there, from a table: known again by register number, then by name.</summary>
public sealed class FirmsImport : ImportKind
{
    public static FirmsImport Kind { get; } = new();

    public override string Code => "firms";

    public override string Permission => PeoplePermissions.Firms;

    public override string TextKey => "people.import.title";

    public override (string Path, string TextKey) Where => ("/work/firms", "people.firms.all");

    public override IReadOnlyList<ImportColumn> Columns => FirmColumn.All;

    public override IReadOnlyList<(ImportColumn Column, object Example)> Template(Say say) =>
    [
        (FirmColumn.Name, say["people.import.template-name"]), (FirmColumn.Number, "40003000017"), (FirmColumn.Kind, say["people.import.template-kind"]), (FirmColumn.Website, "kapas.example"),
        (FirmColumn.Contact, "Līga Bērziņa"), (FirmColumn.Position, say["people.import.template-position"]), (FirmColumn.Email, "liga@kapas.example"), (FirmColumn.Phone, "+371 63600000"),
    ];

    public override async Task<ImportLook> Look(IServiceProvider city, IReadOnlyList<FoundRow> rows, string? choice, CancellationToken stop)
    {
        var pack = city.GetRequiredService<CountryPack>();
        var (read, faults) = ReadFirmRows.Run(rows, pack.Country);
        var known = await KnownFirms.Read(city.GetRequiredService<CityDb>(), write: false, [.. read.Select(r => r.Firm)], pack, city.GetRequiredService<Here>(), stop);
        var good = new List<LookedRow>();
        foreach (var (number, firm) in read)
        {
            if (known.Take(firm) is { } step)
                good.Add(new FirmFileRow(number, firm, step.Novelty));
            else
                faults.Add(new(number, FirmColumn.Number, rows.First(r => r.Number == number).Heading(FirmColumn.Number), firm.Number ?? "", "people.expected.one-of-several"));
        }
        return new(good, [.. faults.OrderBy(f => f.Row)]);
    }

    public override async Task<Outcome<TakenRow[]>> Take(IServiceProvider city, IReadOnlyList<LookedRow> part, CancellationToken stop)
    {
        var (db, firms) = (city.GetRequiredService<CityDb>(), part.Cast<FirmFileRow>().Select(r => r.Firm).ToList());
        var known = await KnownFirms.Read(db, write: true, firms, city.GetRequiredService<CountryPack>(), city.GetRequiredService<Here>(), stop);
        var steps = firms.ConvertAll(known.Take);
        await db.SaveChangesAsync(stop);
        // A name that became several since the look takes nothing over; the next look says so.
        return steps.ConvertAll(s => s is null ? new TakenRow(default, Novelty.Same, 0) : new(s.Firm.Id, s.Novelty, s.Firm.Version, JsonSerializer.Serialize(FirmBefore.Of(s)))).ToArray();
    }

    public override Task<int> TakeBack(IServiceProvider city, IReadOnlyList<ImportRow> rows, CancellationToken stop) => TakeBackFirms.Run(city.GetRequiredService<CityDb>(), rows, stop);
}
