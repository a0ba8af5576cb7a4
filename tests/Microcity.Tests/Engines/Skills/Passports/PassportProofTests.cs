using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microcity.Tests.PassportActs;

namespace Microcity.Tests;
/// <summary>Who says that a skill is there, and whom it is shown to.</summary>
public sealed class PassportProofTests
{
    private const string Repair = "http://data.europa.eu/esco/skill/fab8e95a-448d-4784-aa50-9ef10e924829";
    private const string German = "http://data.europa.eu/esco/skill/4812a4ea-dc55-4dc6-b9b0-4a59bba2c647";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule12_A_named_person_confirms_at_the_holders_request_and_credentials_expire(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var (_, officer) = await house.Signed("ventspils", "officer");
        var (_, resident) = await house.Signed("ventspils", "resident");
        var held = (await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair))).Value!;
        Assert.Equal("skills.nobody-to-confirm", Code((await Act<AskForProof, ProofRequest>(house, a => a.Run(person, held.Id, resident))).Refusal));
        var asked = (await Act<AskForProof, ProofRequest>(house, a => a.Run(person, held.Id, officer))).Value!;
        Assert.Equal(asked.Id, (await Act<AskForProof, ProofRequest>(house, a => a.Run(person, held.Id, officer))).Value!.Id);
        Assert.Equal(RefusalKind.NothingHere, (await Act<ConfirmSkill, Done>(house, a => a.Run(resident, asked.Id))).Refusal!.Kind);
        Assert.True((await Act<ConfirmSkill, Done>(house, a => a.Run(officer, asked.Id))).Done);
        Assert.Equal("skills.proof-answered", Code((await Act<DeclineProof, Done>(house, a => a.Run(officer, asked.Id))).Refusal));
        Assert.Equal(Proof.Confirmed, await Shown(house, person, Repair));

        var credential = RandomId.New();
        var until = new DateOnly(2026, 12, 1);
        Assert.True((await Act<RecordCredential, Done>(house, a => a.Run(person, [new(Repair, 3), new(German)], credential, expiresOn: until))).Done);
        Assert.True((await Act<RecordCredential, Done>(house, a => a.Run(person, [new(Repair, 3), new(German)], credential, expiresOn: until))).Done);
        Assert.Equal((Proof.Credential, Proof.Credential), (await Shown(house, person, Repair), await Shown(house, person, German)));
        house.Clock.TurnTo(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal((Proof.Confirmed, Proof.SelfDeclared), (await Shown(house, person, Repair), await Shown(house, person, German)));

        var other = RandomId.New();
        await Act<RecordCredential, Done>(house, a => a.Run(person, [new(Repair)], other));
        Assert.Equal(Proof.Credential, await Shown(house, person, Repair));
        Assert.True((await Act<RevokeCredential, Done>(house, a => a.Run(other))).Done);
        Assert.Equal(RefusalKind.NothingHere, (await Act<RevokeCredential, Done>(house, a => a.Run(other))).Refusal!.Kind);
        Assert.Equal(Proof.Confirmed, await Shown(house, person, Repair));
        await using var inside = await house.Inside("ventspils");
        Assert.Equal(3, await inside.ServiceProvider.GetRequiredService<CityDb>().Set<SkillProof>().CountAsync(p => p.Kind == Proof.Credential));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule12_A_declined_request_changes_nothing_and_is_not_repeated(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        var (_, officer) = await house.Signed("ventspils", "officer");
        var held = (await Act<AddSkill, HeldSkill>(house, a => a.Run(person, Repair))).Value!;
        var asked = (await Act<AskForProof, ProofRequest>(house, a => a.Run(person, held.Id, officer))).Value!;
        Assert.True((await Act<DeclineProof, Done>(house, a => a.Run(officer, asked.Id))).Done);
        Assert.Equal(Proof.SelfDeclared, await Shown(house, person, Repair));
        Assert.Equal("skills.asked-before", Code((await Act<AskForProof, ProofRequest>(house, a => a.Run(person, held.Id, officer))).Refusal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule13_A_link_shows_until_its_day_or_its_end_and_each_look_is_a_fact(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var person = await Opened(house);
        await Act<AddSkill, List<HeldSkill>>(house, a => a.Run(person, [new(Repair), new(German)]));
        Assert.Equal("skills.showing-days", Code((await Act<ShowPassportTo, NewShowing>(house, a => a.Run(person, [], 366))).Refusal));
        var one = (await Act<ShowPassportTo, NewShowing>(house, a => a.Run(person, [Repair]))).Value!;
        var all = (await Act<ShowPassportTo, NewShowing>(house, a => a.Run(person, [], 30))).Value!;
        Assert.Equal(22, one.Token.Length);
        Assert.Equal(Repair, Assert.Single((await Act<OpenShowing, ShownPassport>(house, a => a.Run(one.Token))).Value!.Skills).ConceptUri);
        Assert.Equal(2, (await Act<OpenShowing, ShownPassport>(house, a => a.Run(all.Token))).Value!.Skills.Count);
        Assert.Equal(RefusalKind.NothingHere, (await Act<OpenShowing, ShownPassport>(house, a => a.Run(new string('A', 22)))).Refusal!.Kind);

        Assert.True((await Act<EndShowing, Done>(house, a => a.Run(person, one.Showing.Id))).Done);
        Assert.Equal("skills.showing-over", Code((await Act<OpenShowing, ShownPassport>(house, a => a.Run(one.Token))).Refusal));
        house.Clock.TurnTo(new(2026, 12, 23, 9, 0, 0, TimeSpan.Zero));
        Assert.True((await Act<OpenShowing, ShownPassport>(house, a => a.Run(all.Token))).Done);
        house.Clock.TurnTo(new(2026, 12, 24, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("skills.showing-over", Code((await Act<OpenShowing, ShownPassport>(house, a => a.Run(all.Token))).Refusal));

        await using var inside = await house.Inside("ventspils");
        Assert.Equal(3, await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().CountAsync(f => f.Name == "showing-opened"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule13_Minors_show_no_links_and_below_13_a_guardian_opens_the_passport(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Equal("skills.passport-too-young", Code((await Act<OpenPassport, Passport>(house, async a => await a.Run(await Person(house, 2014)))).Refusal));
        var pupil = await Opened(house, 2011);
        Assert.Equal("skills.minor-link", Code((await Act<ShowPassportTo, NewShowing>(house, a => a.Run(pupil, []))).Refusal));
        Assert.Equal(LegalAgeBand.From13To14, (await Skillset(house, pupil))!.Age);
    }
}
