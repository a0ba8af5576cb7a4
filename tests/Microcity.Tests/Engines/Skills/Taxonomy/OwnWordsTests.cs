using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class OwnWordsTests
{
    private const string Welding = SmallEsco.Home + "skill/a";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule8_A_name_given_on_the_spot_is_shown_found_and_linked(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Use(house, new SmallEsco());
        var before = await Skills(house);
        Assert.Equal(new SkillLabel("weld metal", "en"), before.Label(before.Find(Welding)!.Value, "lv"));

        await Name(house, Welding, "lv", "metināt metālu");
        var skills = await Skills(house);
        var concept = skills.Find(Welding)!.Value;
        Assert.NotEqual(before.Stamp, skills.Stamp);
        Assert.Equal(new SkillLabel("metināt metālu", "lv"), skills.Label(concept, "lv"));
        Assert.Equal("weld metal", skills.Label(concept, "en").Text);
        Assert.Equal(concept, skills.Search("metinat", "lv", null, 5)[0]);
        Assert.Equal(concept, skills.Linker.Read("Protu metināt metālu.", "lv", 5)[0].Concept);

        await Name(house, Welding, "lv", "metināšana");
        Assert.Equal("metināšana", (await Skills(house)).Label(concept, "lv").Text);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_name_of_the_list_stays_and_names_have_a_length_and_a_language(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Use(house, new SmallEsco());
        Assert.Equal("skills.named", (await Name(house, Welding, "en", "x")).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.name-length", (await Name(house, Welding, "lv", "  ")).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.name-length", (await Name(house, Welding, "lv", new('a', 201))).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.unknown-language", (await Name(house, Welding, "xx", "x")).Refusal!.Reasons[0].Code);
        var unknown = (await Name(house, "urn:x/weld", "lv", "x")).Refusal!;
        Assert.Equal((RefusalKind.Content, "skills.unknown-concept"), (unknown.Kind, unknown.Reasons[0].Code));
        Assert.Contains("weld metal", (string)unknown.Reasons[0].Remedies[0].Values[0].Value!, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Item5_What_is_seen_most_without_a_name_stands_first(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Empty(await In(house, s => s.GetRequiredService<SkillsToName>().Run(9)));
        await Use(house, new SmallEsco());
        await Ask(house, SmallEsco.Home + "occupation/o", SmallEsco.Home + "skill/c", SmallEsco.Home + "skill/c");
        var waiting = await In(house, s => s.GetRequiredService<SkillsToName>().Run(9));
        Assert.Equal([("skill/c", 2), ("occupation/o", 1), ("skill/a", 1), ("skill/b", 1)], waiting.Select(w => (w.Uri[SmallEsco.Home.Length..], w.Seen)));
        await Name(house, SmallEsco.Home + "skill/c", "lv", "metināt alumīniju");
        Assert.Equal(3, (await In(house, s => s.GetRequiredService<SkillsToName>().Run(9))).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_skill_of_the_citys_own_stands_behind_the_list_and_is_near_what_it_is_tied_to(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Use(house, new SmallEsco());
        var added = await Add(house, "mend nets", "tīklu lāpīšana", (LinkKind.ExactMatch, Welding), (LinkKind.BroadMatch, SmallEsco.Home + "skill/b"));
        var skills = await Skills(house);
        var own = skills.Find(added.Value!.Uri)!.Value;
        Assert.Equal((true, ConceptKind.Skill, "tīklu lāpīšana"), (skills.IsLocal(own), skills.Kind(own), skills.Label(own, "lv").Text));
        Assert.Equal(Relation.LocalExact, skills.Similarity.Between(own, skills.Find(Welding)!.Value));
        Assert.Equal(Relation.LocalExact, skills.Similarity.Between(skills.Find(Welding)!.Value, own));
        Assert.Equal(Relation.Narrower1, skills.Similarity.Between(own, skills.Find(SmallEsco.Home + "skill/b")!.Value));
        Assert.Equal([own], skills.Search("tiklu lap", "lv", null, 5));
        Assert.Equal(0, skills.Essential(own).Length);

        Assert.True((await In(house, s => s.GetRequiredService<RetireLocalSkill>().Run(added.Value.Id))).Done);
        var after = await Skills(house);
        Assert.Equal(own, after.Find(added.Value.Uri));
        Assert.False(after.Offered(own));
        Assert.Empty(after.Search("tiklu lap", "lv", null, 5));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_skill_of_the_citys_own_is_refused_with_every_reason(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await Use(house, new SmallEsco());
        async Task<IEnumerable<string>> Codes(string en, string lv, params (LinkKind, string)[] links) => (await Add(house, en, lv, links)).Refusal!.Reasons.Select(r => r.Code);
        Assert.Equal(["skills.name-length", "skills.name-length"], await Codes("", " "));
        Assert.Equal(["skills.name-taken", "skills.unknown-concept"], await Codes("WELD metal", "x", (LinkKind.CloseMatch, "urn:none")));
        Assert.Equal(["skills.two-exact"], await Codes("y", "x", (LinkKind.ExactMatch, Welding), (LinkKind.ExactMatch, SmallEsco.Home + "skill/b")));
        Assert.Equal(["skills.link-twice"], await Codes("y", "x", (LinkKind.ExactMatch, Welding), (LinkKind.CloseMatch, Welding)));
    }

    private static async Task Use(House house, SmallEsco download)
    {
        await using var above = house.App.Services.CreateAsyncScope();
        var list = (await above.ServiceProvider.GetRequiredService<ImportTaxonomy>().Run(download.Sources)).Value!.Version.Id;
        Assert.True((await In(house, s => s.GetRequiredService<UpgradeTaxonomy>().Run(list))).Done);
    }

    private static async Task<T> In<T>(House house, Func<IServiceProvider, Task<T>> act)
    {
        await using var inside = await house.Inside("ventspils");
        return await act(inside.ServiceProvider);
    }

    private static Task<CitySkills> Skills(House house) => In(house, s => s.GetRequiredService<ReadCitySkills>().Run());

    private static Task<Outcome<GivenName>> Name(House house, string uri, string language, string name) =>
        In(house, s => s.GetRequiredService<NameSkill>().Run(uri, language, name));

    private static Task<Outcome<LocalSkill>> Add(House house, string en, string lv, params (LinkKind, string)[] links) =>
        In(house, s => s.GetRequiredService<AddLocalSkill>().Run(en, lv, "", links));

    private static Task<int> Ask(House house, string occupation, params string[] skills) => In(house, async s =>
    {
        var db = s.GetRequiredService<CityDb>();
        var opening = new Opportunity
        {
            SourceRef = "x", ContentHash = [], Title = new Dictionary<string, string> { ["en"] = "x" }, Text = new Dictionary<string, string>(), OccupationUri = occupation,
        };
        db.Add(opening);
        await db.SaveChangesAsync();
        db.AddRange(skills.Select(u => new Requirement { OpportunityId = opening.Id, ConceptUri = u }));
        return await db.SaveChangesAsync();
    });
}
