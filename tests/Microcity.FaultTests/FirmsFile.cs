using System.Text;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.FaultTests;

/// <summary>A file of firms, each with whom to call there, that an officer has begun to take over.</summary>
internal sealed class FirmsFile(Place place, int rows)
{
    private Guid run;

    public async Task Begin()
    {
        await using var inside = await place.Inside();
        inside.ServiceProvider.GetRequiredService<Actor>().IsPerson(place.Subject);
        var text = "nosaukums;reģ. nr.;kontaktpersona;e-pasts\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"SIA Kapa {i};{40_000_000_000 + i};Žanete Šņore {i};zanete{i}@kapa.lv\n"));
        var file = await inside.ServiceProvider.GetRequiredService<KeepImportFile>().Run(FirmsImport.Kind, "firms.csv", Encoding.UTF8.GetBytes(text), null);
        run = (await inside.ServiceProvider.GetRequiredService<StartImport>().Run(FirmsImport.Kind, file.Value!.Id)).Value!.Id;
    }

    /// <summary>How many rows are kept so far, and whether it is over.</summary>
    public async Task<(int Kept, bool Over)> Reached()
    {
        await using var inside = await place.Inside();
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        return (await db.Set<Organisation>().CountAsync(), await db.Set<ImportRun>().AnyAsync(r => r.Id == run && r.DoneAt != null));
    }

    /// <summary>The minute after which another copy of the program takes up what a dead one held.</summary>
    public async Task LetTimePass()
    {
        await using var inside = await place.Inside();
        var (db, before) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<Here>().Now.AddSeconds(-1));
        await db.Set<LongJob>().Where(j => j.LeaseUntil != null).ExecuteUpdateAsync(j => j.SetProperty(x => x.LeaseUntil, before));
        await db.Set<Lease>().ExecuteUpdateAsync(l => l.SetProperty(x => x.Until, before));
    }

    /// <summary>What is wrong afterwards: rows that are not there, rows that are there twice, and what taking the import back leaves behind.</summary>
    public async Task<(int Lost, int Doubled, int Left)> Check()
    {
        await using var inside = await place.Inside();
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var people = await db.Set<Representative>().Join(db.Set<Organisation>(), r => r.OrganisationId, o => o.Id, (r, o) => o.RegisterNumber).GroupBy(n => n).Select(g => g.Count()).ToListAsync();
        var added = await db.Set<EvidenceRow>().CountAsync(f => f.Name == "organisation-added");
        var counted = await db.Set<ImportRun>().Where(r => r.Id == run).Select(r => r.New).SingleAsync();
        var (firms, names) = (await db.Set<Organisation>().CountAsync(), await db.Set<Organisation>().Select(o => o.NameKey).Distinct().CountAsync());
        var lost = rows - people.Count + Math.Max(0, rows - counted) + Math.Max(0, firms - added);
        var doubled = people.Sum(p => p - 1) + firms - names + Math.Max(0, added - firms);
        await inside.ServiceProvider.GetRequiredService<UndoImport>().Run(FirmsImport.Kind, run);
        return (lost, doubled, await db.Set<Organisation>().CountAsync() + await db.Set<Representative>().CountAsync());
    }
}
