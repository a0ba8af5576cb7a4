using System.Net.Http.Json;
using CsCheck;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class FairnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void T51_Nothing_that_matching_sees_can_hold_a_name_sex_birth_date_nationality_address_photo_or_health()
    {
        string[] allowed = ["Skills", "Languages", "Licences", "Place", "Contracts", "Permit", "Age"];
        Assert.Equal(allowed.Order(), typeof(MatchInput).GetProperties().Where(p => p.Name != "EqualityContract").Select(p => p.Name).Order());
        Assert.Equal(["Age", "MatchingOn", "Minor", "PersonId", "Skills", "Wishes"], typeof(Skillset).GetProperties().Where(p => p.Name is not ("EqualityContract" or "Empty")).Select(p => p.Name).Order());
        Assert.Equal(["Under13", "From13To14", "From15To17", "Adult"], Enum.GetNames<LegalAgeBand>());
    }

    /// <summary>
    /// 1,000 made-up people, each with a twin of the same skills and wishes, another name, sex, year of birth inside the same legal
    /// band and a language of another country: the two answers are the same bytes.
    /// </summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task T51_Another_name_sex_birth_year_in_the_band_or_nationality_changes_no_rank(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));
        var plain = Enumerable.Range(0, skills.Count).Where(i => skills.Kind(i) is ConceptKind.Skill).Select(skills.Uri).ToArray();
        var seed = new SeededDice(20_261_124);
        await house.PublishAll([.. Enumerable.Range(0, 200).Select(i => MatchCity.Post($"p{i:000}", [.. seed.Some(plain, 6).Select((u, k) => new SkillAsked(u, "", k < 4 ? Need.Essential : Need.Optional))]))]);
        var people = Enumerable.Range(0, 1_000).Select(_ => (Skills: seed.Some(plain, 1 + seed.Below(12)).Select(u => new KnownSkill(u, seed.Below(5) switch { 0 => null, var l => l }, (Proof)seed.Below(3))).ToArray(), Year: seed.Below(3) switch { 0 => 2012, 1 => 2010, _ => 1960 + seed.Below(40) })).ToArray();
        var twins = await Persons(house, [.. people.SelectMany(p => new[] { ("Anna", "Bērziņa", "lv", p.Year), ("Oļegs", "Smirnov", "ru", Twin(p.Year)) })], people.SelectMany(p => new[] { p.Skills, p.Skills }).ToArray());

        await using var inside = await house.Inside("ventspils");
        var (read, find, say) = (inside.ServiceProvider.GetRequiredService<ReadSkillset>(), inside.ServiceProvider.GetRequiredService<FindMatches>(), inside.ServiceProvider.GetRequiredService<Say>());
        var shown = 0;
        for (var i = 0; i < people.Length; i++)
        {
            var (one, other) = (await Answer(twins[2 * i]), await Answer(twins[(2 * i) + 1]));
            Assert.Equal(one, other);
            shown += one.Contains("\"rank\":1", StringComparison.Ordinal) ? 1 : 0;
        }
        Assert.True(shown > 500, $"Only {shown} lists held anything.");

        async Task<string> Answer(Guid person) =>
            System.Text.Json.JsonSerializer.Serialize(MatchJson.Of(await find.Run((await read.OfPerson(person))! with { PersonId = null }), say), MatchJson.Options);

        // 13 to 14, 15 to 17, adult: the same band, another year.
        static int Twin(int year) => year switch { 2012 => 2011, 2010 => 2009, _ => 1955 + (year % 47) };
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T52_The_same_input_gives_the_same_bytes_with_what_is_matched_missing_and_would_change_it(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (asks, held) = Oracle.M1(Proof.SelfDeclared);
        await house.PublishAll(MatchCity.Post("m1", asks));
        var browser = await house.WithCode(new(), held);
        var reversed = await house.WithCode(new(), [.. held.Reverse()]);

        var bytes = await browser.GetByteArrayAsync("/ventspils/api/v1/matches");
        Assert.Equal(bytes, await reversed.GetByteArrayAsync("/ventspils/api/v1/matches"));
        Assert.Equal(bytes, await browser.GetByteArrayAsync("/ventspils/api/v1/matches"));

        var match = Assert.Single((await browser.GetFromJsonAsync<MatchListAnswer>("/ventspils/api/v1/matches", MatchJson.Options))!.Matches);
        Assert.Equal("m1", match.Rules);
        Assert.Equal((12, 2, 18), (match.Parts.Count(p => p.State is FitState.Have), match.Parts.Count(p => p.State is FitState.Near), match.Parts.Count(p => p.State is FitState.Missing)));
        Assert.Equal(5, match.IfLearned!.Count);
        Assert.Equal(14, match.IfConfirmed!.Count);
        Assert.All(match.IfLearned, c => Assert.Equal(match.Score + c.Gain, c.Score));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T53_A_pupils_list_keeps_three_in_ten_for_something_different(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));
        var groups = Enumerable.Range(0, skills.Count).Where(i => skills.Kind(i) is ConceptKind.Skill && skills.View.Graph.Groups[i].Length == 1)
            .GroupBy(i => skills.View.Graph.Groups[i][0]).Where(g => g.Count() >= 4).OrderByDescending(g => g.Count()).Take(2).Select(g => g.Select(skills.Uri).ToArray()).ToArray();
        var (home, other) = (groups[0], groups[1]);
        await house.PublishAll([
            .. Enumerable.Range(0, 20).Select(i => MatchCity.Post($"home{i:00}", MatchCity.Essential(home[0], home[1]))),
            .. Enumerable.Range(0, 20).Select(i => MatchCity.Post($"other{i:00}", MatchCity.Essential(other[0], other[1], other[2]))),
        ]);
        KnownSkill[] held = [new(home[0]), new(home[1]), new(home[2]), new(other[0])];
        var (pupil, _) = await house.WithPassport(2012, new(), held);
        var (adult, _) = await house.WithPassport(1980, new(), held);

        var list = await pupil.GetFromJsonAsync<MatchListAnswer>("/ventspils/api/v1/matches?top=10", MatchJson.Options);
        Assert.Equal(3, list!.Matches.Count(m => m.SomethingDifferent is true));
        Assert.All((await adult.GetFromJsonAsync<MatchListAnswer>("/ventspils/api/v1/matches?top=10", MatchJson.Options))!.Matches, m => Assert.Null(m.SomethingDifferent));
        Assert.Contains("something different", await pupil.GetStringAsync("/ventspils/matches"), StringComparison.Ordinal);
        Assert.DoesNotContain("something different", await adult.GetStringAsync("/ventspils/matches"), StringComparison.Ordinal);
    }

    private static async Task<Guid[]> Persons(House house, (string Given, string Family, string Language, int Year)[] people, KnownSkill[][] skills)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var persons = people.Select(p => new Person { GivenName = p.Given, FamilyName = p.Family, Language = p.Language, BirthYear = p.Year }).ToArray();
        db.AddRange(persons);
        var passports = persons.Select(p => new Passport { PersonId = p.Id, NoticeSeenAt = house.Clock.GetUtcNow().UtcDateTime }).ToArray();
        db.AddRange(passports);
        db.AddRange(passports.SelectMany((p, i) => skills[i].Select(s => new HeldSkill { PassportId = p.Id, ConceptUri = s.ConceptUri, Level = s.Level, Proof = s.Proof })));
        await db.SaveChangesAsync();
        return [.. persons.Select(p => p.Id)];
    }
}
