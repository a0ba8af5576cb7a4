using System.Text;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class ImportTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    private const string ThreeRows = """
        ref;title;organisation;place;posted;until;places;skills;text
        a1;Welder;SIA Osta;Ventspils;2026-11-20;2026-12-20;2;MIG welding|telepathy;
        a2;Cook;SIA Galds;Ventspils;2026-11-20;2026-12-20;;;We cook soup and bake bread. Speaking German is a plus.
        a3;Baker;SIA Galds;Ventspils;2026-11-20;2026-12-20;;;

        """;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule29_The_same_file_twice_changes_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Equal(new ImportCounts(3, 0, 0, 0), await Import(house, ThreeRows));
        var (rows, facts, stamp) = (await Rows(house), await house.Facts(), await house.Stamp());
        Assert.Equal(new ImportCounts(0, 0, 3, 0), await Import(house, ThreeRows));
        Assert.Equal(rows, await Rows(house));
        Assert.Equal(facts, await house.Facts());
        Assert.Equal(stamp, await house.Stamp());
        Assert.Equal(["import-applied", "opportunity-opened", "opportunity-opened", "opportunity-opened"], facts.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule29_A_changed_row_changes_its_opening_and_a_bad_one_is_left_out(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Import(house, ThreeRows);
        var changed = ThreeRows.Replace("Ventspils;2026-11-20;2026-12-20;2", "Ventspils;2026-11-20;2026-12-22;2", StringComparison.Ordinal).Replace("a2;Cook;SIA Galds;Ventspils;2026-11-20", "a2;Cook;SIA Galds;Ventspils;yesterday", StringComparison.Ordinal) + "a4;Driver;SIA Osta;Ventspils;2026-11-21;;;;\n";
        var preview = await Preview(house, changed);
        Assert.Equal((1, 1, 1, 1), (preview.New, preview.Changed, preview.Same, preview.Refused));
        Assert.Equal((3, "posted", "yesterday"), (preview.Faults[0].Row, preview.Faults[0].Column, preview.Faults[0].Value));
        Assert.Equal(new ImportCounts(1, 1, 1, 1), await Import(house, changed));
        Assert.Equal(new DateOnly(2026, 12, 22), await house.With((CityDb db) => db.Set<Opportunity>().Where(o => o.SourceRef == "a1").Select(o => o.OpenUntil).SingleAsync()));
        Assert.Equal(new DateOnly(2026, 12, 21), await house.With((CityDb db) => db.Set<Opportunity>().Where(o => o.SourceRef == "a4").Select(o => o.OpenUntil).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule29_The_same_file_by_two_at_once_doubles_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var file = "title;organisation;place;posted\n" + string.Concat(Enumerable.Range(0, 450).Select(i => $"Welder {i};SIA Osta;Ventspils;2026-11-20\n"));
        var counts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Import(house, file))));
        Assert.Equal(450, counts.Sum(c => c.New));
        Assert.Equal(450, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));
        Assert.Equal(450, (await house.Facts()).Count(f => f == "opportunity-opened"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule30_Named_skills_become_concepts_others_stay_words_and_a_text_speaks_for_itself(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Import(house, ThreeRows);
        var asked = await house.With((CityDb db) => db.Set<Requirement>().Join(db.Set<Opportunity>(), r => r.OpportunityId, o => o.Id, (r, o) => new { o.SourceRef, r.ConceptUri, r.Phrase, r.PhraseKey, r.Need }).ToListAsync());
        Assert.Contains(asked, r => r is { SourceRef: "a1", Phrase: "MIG welding", ConceptUri: not null, PhraseKey: null });
        Assert.Contains(asked, r => r is { SourceRef: "a1", Phrase: "telepathy", ConceptUri: null, PhraseKey: "telepathy" });
        Assert.Contains(asked, r => r is { SourceRef: "a2", Need: Need.Essential, ConceptUri: not null } && r.Phrase.Contains("bake", StringComparison.Ordinal));
        Assert.Contains(asked, r => r is { SourceRef: "a2", Need: Need.Optional, ConceptUri: not null } && r.Phrase.Contains("German", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, r => r.SourceRef == "a3");
        Assert.NotNull(await house.With((CityDb db) => db.Set<Opportunity>().Where(o => o.SourceRef == "a3").Select(o => o.OccupationUri).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rows_without_reference_are_known_again_by_what_they_are(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        const string File = "title;organisation;place;posted;text\nWelder;SIA Osta;Ventspils;2026-11-20;day\nWelder;SIA Osta;Ventspils;2026-11-20;night\nWelder;SIA Osta;Ventspils;2026-11-20;day\n";
        Assert.Equal(new ImportCounts(2, 0, 1, 0), await Import(house, File));
        Assert.Equal(new ImportCounts(0, 0, 3, 0), await Import(house, File));
        var same = await Preview(house, "ref;title;organisation;place;posted\nx;Welder;SIA Osta;Ventspils;2026-11-20\nx;Cook;SIA Osta;Ventspils;2026-11-20\n");
        Assert.Equal((3, "skills.expected.own-reference"), (Assert.Single(same.Faults).Row, same.Faults[0].ExpectedKey));
    }

    private static async Task<ImportLook> Preview(House house, string file) =>
        (await house.With((LookAtImport act) => act.Run(OpeningsImport.Kind, Encoding.UTF8.GetBytes(file), nameof(SourceKind.Vacancy)))).Value!;

    private static async Task<ImportCounts> Import(House house, string file)
    {
        await using var inside = await house.Inside("ventspils");
        var kept = await inside.ServiceProvider.GetRequiredService<KeepImportFile>().Run(OpeningsImport.Kind, "", Encoding.UTF8.GetBytes(file), nameof(SourceKind.Vacancy));
        var run = (await inside.ServiceProvider.GetRequiredService<StartImport>().Run(OpeningsImport.Kind, kept.Value!.Id, wait: true)).Value!;
        return new(run.New, run.Changed, run.Same, run.Refused);
    }

    private static Task<List<string>> Rows(House house) => house.With(async (CityDb db) =>
        (await db.Set<Opportunity>().OrderBy(o => o.Id).ToListAsync()).Select(o => $"{o.Id} {o.Version} {Convert.ToHexString(o.ContentHash)}")
            .Concat((await db.Set<Requirement>().OrderBy(r => r.Id).ToListAsync()).Select(r => $"{r.Id} {r.Version} {r.ConceptUri} {r.Phrase}")).ToList());
}
