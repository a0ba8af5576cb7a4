using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

/// <summary>Agreements: written, signed in order by those who may, changed, refused, run out.</summary>
public sealed class AgreementTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task It_counts_when_child_guardian_and_city_have_signed_the_same_text(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        var text = (await agreed.Version()).Sha256;
        Assert.Equal("programmes.others-sign-first", Code(await agreed.Sign(agreed.Season.Officers[0], agreement.Id, text)));
        Assert.Equal("programmes.sign-in-to-sign", Code(await agreed.Sign(agreed.Child, agreement.Id, text, fresh: false)));
        Assert.Equal(RefusalKind.Outdated, (await agreed.Sign(agreed.Child, agreement.Id, "another")).Refusal!.Kind);
        Assert.Equal(RefusalKind.NothingHere, (await agreed.Sign(await Season.Person(house, 1970), agreement.Id, text)).Refusal!.Kind);
        Assert.True((await agreed.Sign(agreed.Guardian, agreement.Id, text)).Done);
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        Assert.Equal(AgreementState.OutForSignature, await agreed.State());
        Assert.True((await agreed.Sign(agreed.Season.Officers[0], agreement.Id, text)).Done);
        Assert.Equal(AgreementState.Signed, await agreed.State());
        Assert.Single(await house.Facts(), f => f == "agreement-signed");
        Assert.All((await agreed.Version()).Signatures, s => Assert.Equal(text, s.Sha256));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_who_sign_in_the_same_moment_leave_it_signed(Engine engine)
    {
        await using var house = await Agreed.Open(engine, Agreed.Terms with { Signers = async (s, a, stop) => [.. (await Agreed.Terms.Signers(s, a, stop)).Where(x => x.Role == Signer.Applicant)] });
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        var text = (await agreed.Version()).Sha256;
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        var both = await Task.WhenAll(agreed.Season.Officers.Select(o => agreed.Sign(o, agreement.Id, text)));
        Assert.Contains(both, b => b.Done);
        Assert.Equal(AgreementState.Signed, await agreed.State());
        Assert.Single(await house.Facts(), f => f == "agreement-signed");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_change_takes_off_the_names_and_an_amendment_leaves_what_counts(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        var text = (await agreed.Version()).Sha256;
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        var words = AgreementRules.Read((await agreed.Version()).Texts).ToDictionary(t => t.Key, t => t.Value + "\n\nMore.");
        Assert.Equal("programmes.agreement-unwritten", Code(await agreed.Office((ChangeAgreement s) => s.Run(agreement.Id, new Dictionary<string, string> { ["lv"] = "x" }))));
        Assert.True((await agreed.Office((ChangeAgreement s) => s.Run(agreement.Id, words))).Done);
        Assert.Equal(AgreementState.Draft, await agreed.State());
        Assert.True((await agreed.Office((SendAgreement s) => s.Run(agreement.Id))).Done);
        var second = await agreed.Version(2);
        Assert.All(second.Signatures, s => Assert.Null(s.SignedAt));
        Assert.Equal(RefusalKind.Outdated, (await agreed.Sign(agreed.Child, agreement.Id, text)).Refusal!.Kind);
        foreach (var person in new[] { agreed.Child, agreed.Guardian, agreed.Season.Officers[0] })
            Assert.True((await agreed.Sign(person, agreement.Id, second.Sha256)).Done);
        words["en"] += " Again.";
        Assert.True((await agreed.Office((ChangeAgreement s) => s.Run(agreement.Id, words))).Done);
        var amending = await house.With((CityDb db) => db.Set<Agreement>().SingleAsync());
        Assert.Equal((AgreementState.Amending, 2, 3), (amending.State, amending.InForce, amending.Latest));
        await using (var scope = await house.Inside("ventspils", a => a.IsPerson(agreed.Child)))
            Assert.True((await agreed.Season.As(agreed.Child, (RefuseAgreement s) => s.Run(agreement.Id, "No."))).Done);
        var kept = await house.With((CityDb db) => db.Set<Agreement>().SingleAsync());
        Assert.Equal((AgreementState.Signed, 2), (kept.State, kept.InForce));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task At_eighteen_no_guardian_signs_and_paper_is_entered_by_nobody_it_names(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        var text = (await agreed.Version()).Sha256;
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        Assert.Equal("programmes.others-sign-first", Code(await agreed.Sign(agreed.Season.Officers[0], agreement.Id, text)));
        await house.With((CityDb db) => db.Set<Microcity.People.Person>().Where(p => p.Id == agreed.Child).ExecuteUpdateAsync(s => s.SetProperty(p => p.BirthYear, 2000)));
        Assert.True((await agreed.Office((EnterSignature s) => s.Run(agreement.Id, Signer.Guardian, text))).Done);
        Assert.True((await agreed.Sign(agreed.Season.Officers[0], agreement.Id, text)).Done);
        Assert.Equal(AgreementState.Signed, await agreed.State());
        Assert.Equal(SignatureMethod.Paper, (await agreed.Version()).Signatures.Single(s => s.Role == Signer.Guardian).Method);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_not_signed_runs_out_and_its_place_goes_on(Engine engine)
    {
        await using var house = await Agreed.Open(engine);
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        Assert.Equal("programmes.agreement-lives", Code(await agreed.Office((TakeBackPlace s) => s.Run(agreed.Application))));
        house.Clock.TurnTo(new(2027, 2, 1, 12, 0, 0, TimeSpan.Zero));
        await house.With((ExpireAgreements s) => s.Run());
        Assert.Equal(AgreementState.OutForSignature, await agreed.State());
        house.Clock.TurnTo(new(2027, 2, 2, 12, 0, 0, TimeSpan.Zero));
        await house.With((ExpireAgreements s) => s.Run());
        Assert.Equal(AgreementState.Expired, await agreed.State());
        Assert.Equal("programmes.agreement-not-now", Code(await agreed.Sign(agreed.Child, agreement.Id, (await agreed.Version()).Sha256)));
        Assert.True((await agreed.Office((TakeBackPlace s) => s.Run(agreed.Application))).Done);
        Assert.Equal(0, await agreed.Season.Taken());
        Assert.Equal(RefusalKind.NothingHere, (await agreed.Office((TakeBackPlace s) => s.Run(agreed.Application))).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_is_signed_where_the_strand_refuses_at_the_last_name(Engine engine)
    {
        var no = Refusal.Rule(new Reason("test.no", "programmes.reason.over", [], [new("programmes.remedy.over")]));
        await using var house = await Agreed.Open(engine, Agreed.Terms with { BeforeSigned = (_, _, _) => Task.FromResult<Refusal?>(no) });
        var agreed = await Agreed.Begin(house);
        var agreement = await agreed.Sent();
        var text = (await agreed.Version()).Sha256;
        Assert.True((await agreed.Sign(agreed.Child, agreement.Id, text)).Done);
        Assert.True((await agreed.Sign(agreed.Guardian, agreement.Id, text)).Done);
        Assert.Equal("test.no", Code(await agreed.Sign(agreed.Season.Officers[0], agreement.Id, text)));
        Assert.Equal(AgreementState.OutForSignature, await agreed.State());
        Assert.Single((await agreed.Version()).Signatures, s => s.SignedAt is null);
    }

    [Fact]
    public void Every_move_that_is_not_listed_is_refused()
    {
        foreach (var from in Enum.GetValues<AgreementState>())
        {
            foreach (var to in Enum.GetValues<AgreementState>())
            {
                var agreement = new Agreement { ApplicationId = default, SignBy = default, State = from };
                Assert.Equal(AgreementRules.Moves[from].Contains(to), AgreementRules.NotNow(agreement, to) is null);
            }
        }
        Assert.Equal(8, AgreementRules.Moves.Sum(m => m.Value.Length));
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
