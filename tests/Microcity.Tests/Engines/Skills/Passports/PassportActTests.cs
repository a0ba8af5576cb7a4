using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microcity.Tests.PassportActs;

namespace Microcity.Tests;

public sealed class PassportActTests
{
    private const string Repair = "http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829";
    private const string German = "http://data.europa.eu/esco/skill/4812a4ea-dc55-4dc6-b9b0-4a59bba2c647";
    private const string BusDriver = "http://data.europa.eu/esco/occupation/00cee175-1376-43fb-9f02-ba3d7a910a58";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_skill_is_added_levelled_and_removed_and_each_step_is_remembered(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Person(house);
        Assert.Equal("skills.passport-not-opened", Code((await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair))).Refusal));
        await Act<OpenPassport, Passport>(house, a => a.Run(person));
        await Act<OpenPassport, Passport>(house, a => a.Run(person));
        var held = (await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair, 2))).Value!;
        Assert.Equal(held.Id, (await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair))).Value!.Id);
        Assert.True((await Act<SetLevel, HeldSkill>(house, a => a.Run(person, held.Id, 3))).Done);
        Assert.Equal("skills.level", Code((await Act<SetLevel, HeldSkill>(house, a => a.Run(person, held.Id, 5))).Refusal));
        Assert.Equal(new KnownSkill(Repair, 3), Assert.Single((await Skillset(house, person))!.Skills));
        Assert.True((await Act<RemoveSkill, Done>(house, a => a.Run(person, held.Id))).Done);
        Assert.Equal(RefusalKind.NothingHere, (await Act<RemoveSkill, Done>(house, a => a.Run(person, held.Id))).Refusal!.Kind);
        Assert.Empty((await Skillset(house, person))!.Skills);

        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        Assert.Equal([SkillChange.Added, SkillChange.LevelSet, SkillChange.Dropped], await db.Set<HeldSkillChange>().OrderBy(c => c.Id).Select(c => c.What).ToListAsync());
        Assert.Equal(["passport-opened", "skill-held", "skill-level-set", "skill-dropped"], await db.Set<EvidenceRow>().Where(f => f.Name.StartsWith("skill") || f.Name.StartsWith("passport")).OrderBy(f => f.Id).Select(f => f.Name).ToListAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<HeldSkillChange>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Level, 4)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_anothers_looks_like_what_is_not_there(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (mine, other) = (await Opened(house), await Opened(house));
        var held = (await Act<AddSkill, HeldSkill>(house, a => a.Run(mine, Repair))).Value!;
        var told = (await Act<DescribeExperience, Experience>(house, a => a.Run(mine, ExperienceKind.Hobby, "", "I speak German"))).Value!;
        var shown = (await Act<ShowPassportTo, NewShowing>(house, a => a.Run(mine, []))).Value!;
        var suggestion = await Suggested(house, told.Id, German);
        Assert.Equal(RefusalKind.NothingHere, (await Act<SetLevel, HeldSkill>(house, a => a.Run(other, held.Id, 1))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await Act<RemoveSkill, Done>(house, a => a.Run(other, held.Id))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await Act<AcceptSuggestion, HeldSkill>(house, a => a.Run(other, suggestion.Id))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await Act<AcceptTicked, List<HeldSkill>>(house, a => a.Run(other, told.Id, [suggestion.Id]))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await Act<RejectSuggestion, Done>(house, a => a.Run(other, suggestion.Id))).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await Act<EndShowing, Done>(house, a => a.Run(other, shown.Showing.Id))).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule10_A_passport_holds_200_skills_and_an_unknown_one_names_its_nearest(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var view = StarterTaxonomy.View;
        var uris = Enumerable.Range(0, view.Count).Where(i => view.Kind(i) is ConceptKind.Skill).Select(view.Uri).Where(u => u != Repair).Take(200).ToList();
        Assert.True((await Act<AddSkill, List<HeldSkill>>(house, a => a.Run(person, [.. uris.Select(u => new KnownSkill(u))]))).Done);
        Assert.Equal("skills.passport-full", Code((await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair))).Refusal));
        Assert.True((await Act<AddSkill, HeldSkill>(house, a => a.Run(person, uris[0], 4))).Done);

        var unknown = (await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair[..^1] + "0"))).Refusal!;
        Assert.Equal((RefusalKind.Content, "skills.unknown-skill"), (unknown.Kind, Code(unknown)));
        var nearest = (string)unknown.Reasons[0].Values.Single(v => v.Name == "nearest").Value!;
        Assert.StartsWith("“perform repairs on bicycles”", nearest, StringComparison.Ordinal);
        Assert.Equal(3, nearest.Count(c => c == '“'));
        Assert.Equal("skills.unknown-skill", Code((await Act<AddSkill, HeldSkill>(house, a => a.Run(person, BusDriver))).Refusal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_Nothing_enters_unseen_and_a_rejected_skill_is_not_offered_again_for_the_same_words(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var told = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Hobby, "", "I repair bikes and speak German"))).Value!;
        Assert.Empty((await Skillset(house, person))!.Skills);
        var (repair, german) = (await Suggested(house, told.Id, Repair), await Suggested(house, told.Id, German));
        Assert.Equal("repair bikes", repair.Quote);
        Assert.Equal("repair bikes", told.Text[repair.Start..repair.End]);

        Assert.True((await Act<AcceptSuggestion, HeldSkill>(house, a => a.Run(person, repair.Id))).Done);
        Assert.True((await Act<RejectSuggestion, Done>(house, a => a.Run(person, german.Id))).Done);
        Assert.Equal("skills.already-decided", Code((await Act<AcceptSuggestion, HeldSkill>(house, a => a.Run(person, german.Id))).Refusal));
        Assert.Equal("skills.already-decided", Code((await Act<RejectSuggestion, Done>(house, a => a.Run(person, repair.Id))).Refusal));
        Assert.Equal(Repair, Assert.Single((await Skillset(house, person))!.Skills).ConceptUri);

        var again = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Job, "", "I SPEAK german; repair bikes"))).Value!;
        Assert.Empty(await All(house, again.Id));
        var otherWords = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Job, "", "My German language is good"))).Value!;
        Assert.Equal(German, Assert.Single(await All(house, otherWords.Id)).ConceptUri);

        await using var inside = await house.Inside("ventspils");
        var decided = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().Where(f => f.Name == "suggestion-decided").OrderBy(f => f.Id).Select(f => f.Payload).ToListAsync();
        Assert.Equal([true, false], decided.Select(p => p.Contains("\"accepted\":true", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_An_occupation_suggests_its_essential_skills_as_usual_in_this_work(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        foreach (var (title, text, uri) in new[] { ("", "Five years as a bus driver", null), ("Bus driver", "", null), ("At the wheel", "", BusDriver) })
        {
            var told = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Job, title, text, uri))).Value!;
            var usual = (await All(house, told.Id)).Where(s => s.Usual).ToList();
            Assert.InRange(usual.Count, 3, 12);
            Assert.All(usual, s => Assert.Equal(text.Length > 0 ? "bus driver" : title, s.Quote));
        }
        Assert.Equal("skills.nothing-written", Code((await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Cv, " ", ""))).Refusal));
        Assert.Equal("skills.text-too-long", Code((await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Cv, "", new('x', 20_001)))).Refusal));
        Assert.True((await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Cv, "", new('x', 20_000)))).Done);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_All_that_are_ticked_enter_together_or_none(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var told = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Job, "", "I repair bikes, speak German, drive a bus"))).Value!;
        var all = (await All(house, told.Id)).Select(s => s.Id).ToList();
        Assert.Equal(RefusalKind.NothingHere, (await Act<AcceptTicked, List<HeldSkill>>(house, a => a.Run(person, told.Id, [.. all, RandomId.New()]))).Refusal!.Kind);
        Assert.Empty((await Skillset(house, person))!.Skills);
        Assert.True((await Act<AcceptTicked, List<HeldSkill>>(house, a => a.Run(person, told.Id, all[..2]))).Done);
        Assert.Equal(2, (await Skillset(house, person))!.Skills.Count);
        Assert.Equal(all.Count - 2, (await All(house, told.Id)).Count(s => s.State == SuggestionState.Waiting));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Wishes_are_kept_and_the_age_stays_the_accounts(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var wishes = new Wishes { Languages = new Dictionary<string, int> { ["de"] = 3 }, Licences = ["B"], Contracts = ContractKinds.PartTime, Age = LegalAgeBand.Under13 };
        Assert.True((await Act<SetWishes, Done>(house, a => a.Run(person, wishes))).Done);
        var kept = (await Skillset(house, person))!;
        Assert.Equal((3, "B", ContractKinds.PartTime, null), (kept.Wishes.Languages["de"], kept.Wishes.Licences![0], kept.Wishes.Contracts, kept.Wishes.Age));
        Assert.Equal(LegalAgeBand.Adult, kept.Age);
        Assert.Equal("skills.languages", Code((await Act<SetWishes, Done>(house, a => a.Run(person, wishes with { Languages = new Dictionary<string, int> { ["de"] = 7 } }))).Refusal));
        Assert.Equal("skills.licences", Code((await Act<SetWishes, Done>(house, a => a.Run(person, wishes with { Licences = ["B or more"] }))).Refusal));
        Assert.True((await Act<SwitchMatching, Done>(house, a => a.Run(person, false))).Done);
        Assert.False((await Skillset(house, person))!.MatchingOn);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Texts_are_gone_after_30_days_and_rejections_after_12_months(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var told = (await Act<DescribeExperience, Experience>(house, a => a.Run(person, ExperienceKind.Cv, "", "I repair bikes, speak German, drive a bus"))).Value!;
        await Act<AcceptSuggestion, HeldSkill>(house, async a => await a.Run(person, (await Suggested(house, told.Id, Repair)).Id));
        await Act<RejectSuggestion, Done>(house, async a => await a.Run(person, (await Suggested(house, told.Id, German)).Id));
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(29));
        Assert.Equal(0, await Night(house));
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(2));
        Assert.Equal(1, await Night(house));
        var left = await All(house, told.Id);
        Assert.Equal([("repair bikes", SuggestionState.Accepted), ("", SuggestionState.Rejected)], left.OrderBy(s => s.Start).Select(s => (s.Quote, s.State)));
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddMonths(12));
        await Night(house);
        Assert.Equal([SuggestionState.Accepted], (await All(house, told.Id)).Select(s => s.State));
    }

    private static async Task<int> Night(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<ForgetOldTexts>().Run();
    }
}
