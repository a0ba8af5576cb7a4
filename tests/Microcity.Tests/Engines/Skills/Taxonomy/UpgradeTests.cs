using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class UpgradeTests
{
    private const string A = SmallEsco.Home + "skill/a", B = SmallEsco.Home + "skill/b", C = SmallEsco.Home + "skill/c";
    private const string Knitting = "urn:microcity:skill/knit-and-crochet";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_A_concept_that_is_gone_and_used_stays_until_an_officer_settles_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (old, next) = (await Import(house, new SmallEsco("9.9.1")), await Import(house, Later()));
        await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(old));
        await Hold(house, B, C);

        var plan = (await In(house, s => s.GetRequiredService<PlanUpgrade>().Run(next))).Value!;
        Assert.Equal([(B, true), (C, false)], plan.Gone.Select(g => (g.Uri, g.Ticked)).Order());
        Assert.All(plan.Gone, g => Assert.Equal(1, g.Uses));

        Assert.True((await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(next))).Done);
        var skills = await Skills(house);
        Assert.Equal("esco-9.9.2", skills.View.Version);
        // The one that was ticked means its successor, the other is a skill of the city's own below the same parent.
        Assert.Equal(SmallEsco.Home + "skill/b2", skills.Uri(skills.Find(B)!.Value));
        Assert.True(skills.IsLocal(skills.Find(C)!.Value));
        Assert.Equal("weld aluminium", skills.Label(skills.Find(C)!.Value, "en").Text);
        Assert.Equal(Relation.Narrower1, skills.Similarity.Between(skills.Find(C)!.Value, skills.Find(A)!.Value));
        Assert.Equal([C, B], await HeldUris(house));

        var move = (await Moves(house)).Single(m => m.OldUri == C);
        Assert.Equal("skills.unknown-concept", (await In(house, s => s.GetRequiredService<SettleMove>().Run(move.Id, "urn:none"))).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.other-kind", (await In(house, s => s.GetRequiredService<SettleMove>().Run(move.Id, SmallEsco.Home + "occupation/o"))).Refusal!.Reasons[0].Code);
        Assert.True((await In(house, s => s.GetRequiredService<SettleByName>().Run(move.Id, "Weld metal", "en"))).Done);
        Assert.Equal(A, (await Skills(house)) is var settled ? settled.Uri(settled.Find(C)!.Value) : "");
        Assert.Equal(MoveState.Moved, (await Moves(house)).Single(m => m.OldUri == C).State);
        Assert.Equal(["taxonomy-upgraded", "taxonomy-upgraded", "concept-move-settled"], await Facts(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule9_Undo_goes_back_for_30_days_and_what_came_since_stays_valid(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (old, next) = (await Import(house, new SmallEsco("9.9.1")), await Import(house, Later()));
        Assert.Equal("skills.undo-over", (await In(house, s => s.GetRequiredService<UndoUpgrade>().Run())).Refusal!.Reasons[0].Code);
        await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(old));
        await Hold(house, B, C);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMinutes(1));
        await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(next));
        await Hold(house, SmallEsco.Home + "skill/b2");

        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(29));
        Assert.True((await In(house, s => s.GetRequiredService<UndoUpgrade>().Run())).Done);
        var skills = await Skills(house);
        Assert.Equal(("esco-9.9.1", B, C), (skills.View.Version, skills.Uri(skills.Find(B)!.Value), skills.Uri(skills.Find(C)!.Value)));
        Assert.False(skills.IsLocal(skills.Find(C)!.Value));
        Assert.True(skills.IsLocal(skills.Find(SmallEsco.Home + "skill/b2")!.Value));

        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(30));
        Assert.Equal("skills.undo-over", (await In(house, s => s.GetRequiredService<UndoUpgrade>().Run())).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.same-list", (await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(old))).Refusal!.Reasons[0].Code);
        Assert.Equal(RefusalKind.NothingHere, (await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(Guid.Empty))).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule6_The_tiles_keep_working_on_the_official_list(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var place = SharedData.At("esco-v1.1.1");
        var list = await Import(house, EscoSource.At([place]).Sources!);
        var plan = await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(list));
        Assert.Equal([Knitting], plan.Value!.Gone.Select(g => g.Uri));
        var skills = await Skills(house);
        Assert.Equal("esco-1.1.1", skills.View.Version);
        Assert.All(skills.Tiles.SelectMany(t => t.SkillUris), uri => Assert.Equal("lv", skills.Label(skills.Find(uri)!.Value, "lv").Language));
        Assert.Equal("adīt un tamborēt", skills.Label(skills.Find(Knitting)!.Value, "lv").Text);
        Assert.Contains(skills.Find(Knitting)!.Value, skills.Search("tambor", "lv", ConceptKind.Skill, 5));
        Assert.Contains(skills.Find(Knitting)!.Value, skills.Linker.Read("knit and crochet", "en", 5).Select(l => l.Concept));
    }

    [Fact]
    public void Rule9_A_successor_is_proposed_for_the_therapeutic_radiographer()
    {
        var (old, next) = (RealLists.View("esco-v1.1.0"), RealLists.View("esco-v1.1.1"));
        var gone = MigrationReport.Of(old, next).Of(ConceptKind.Occupation)!.Gone[0];
        var proposed = new Successors(old, next).Of(gone);
        Assert.Equal("radiation therapist", next.Label(next.Find(proposed!.Uri)!.Value, "en"));
        Assert.InRange(proposed.Score, MigrationReport.Shown, 10_000);
    }

    /// <summary>The next version: b has another address and the same name, c is gone.</summary>
    private static SmallEsco Later()
    {
        var later = new SmallEsco("9.9.2");
        foreach (var files in new[] { later.English, later.Relations })
        {
            foreach (var (name, text) in files.ToList())
            {
                var lines = text.Replace(B, B + "2", StringComparison.Ordinal).Replace("Joining; light\r\nmetal.", "x", StringComparison.Ordinal).Split('\n');
                files[name] = string.Join('\n', lines.Where(l => !l.Contains(C, StringComparison.Ordinal)));
            }
        }
        return later;
    }

    private static Task<Guid> Import(House house, SmallEsco download) => Import(house, download.Sources);

    private static async Task<Guid> Import(House house, IReadOnlyList<EscoSource> sources)
    {
        await using var above = house.App.Services.CreateAsyncScope();
        return (await above.ServiceProvider.GetRequiredService<ImportTaxonomy>().Run(sources)).Value!.Version.Id;
    }

    private static async Task<T> In<T>(House house, Func<IServiceProvider, Task<T>> act)
    {
        await using var inside = await house.Inside("ventspils");
        return await act(inside.ServiceProvider);
    }

    private static Task<CitySkills> Skills(House house) => In(house, s => s.GetRequiredService<ReadCitySkills>().Run());

    private static Task<List<ConceptMove>> Moves(House house) => In(house, s => s.GetRequiredService<CityDb>().Set<ConceptMove>().AsNoTracking().ToListAsync());

    private static Task<List<string>> HeldUris(House house) =>
        In(house, s => s.GetRequiredService<CityDb>().Set<HeldSkill>().OrderByDescending(h => h.ConceptUri).Select(h => h.ConceptUri).ToListAsync());

    private static Task<List<string>> Facts(House house) => In(house, s => s.GetRequiredService<CityDb>().Set<EvidenceRow>()
        .Where(f => f.Name.StartsWith("taxonomy") || f.Name.StartsWith("concept")).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync());

    private static Task<int> Hold(House house, params string[] uris) => In(house, async s =>
    {
        var db = s.GetRequiredService<CityDb>();
        var passport = new Passport { PersonId = RandomId.New(), NoticeSeenAt = house.Clock.GetUtcNow().UtcDateTime };
        db.Add(passport);
        await db.SaveChangesAsync();
        db.AddRange(uris.Select(u => new HeldSkill { PassportId = passport.Id, ConceptUri = u }));
        return await db.SaveChangesAsync();
    });
}
