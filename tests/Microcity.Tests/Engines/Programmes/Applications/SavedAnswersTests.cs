using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using GrantRules = Microcity.Grants.GrantRules;

namespace Microcity.Tests;

/// <summary>A form is filled in, saved and sent: nothing is lost, nothing counts that came too late.</summary>
public sealed class SavedAnswersTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task F3_An_older_save_is_refused_and_F1_a_hidden_answer_is_kept_but_not_sent(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house);
        var (person, id) = await round.Drafted();
        var version = await house.With((CityDb db) => db.Set<Application>().Select(a => a.Version).SingleAsync());
        Outcome<Answers> With(Answers there, string key, Answer answer) => there.With(key, answer);
        Assert.True((await round.As(person, (SaveAnswers s) => s.Run(id, (_, there) => With(there, "with", new TextAnswer("A school")), version))).Done);
        Assert.Equal(RefusalKind.Outdated, (await round.As(person, (SaveAnswers s) => s.Run(id, (_, there) => With(there, "with", new TextAnswer("Lost")), version))).Refusal!.Kind);
        Assert.True((await round.As(person, (SendApplication s) => s.Run(id))).Done);
        var row = await house.With((CityDb db) => db.Set<Application>().AsNoTracking().SingleAsync());
        Assert.Contains("A school", row.Answers, StringComparison.Ordinal);
        var form = await house.With((ReadForm s) => s.Run(row));
        Assert.Equal(StoredAnswers.Read(row, form).Sha256(), row.AnswersSha256);
        Assert.NotEqual(StoredAnswers.All(row, form).Sha256(), row.AnswersSha256);
        Assert.True((await round.As(person, (SaveAnswers s) => s.Run(id, (_, there) => With(there, "joint", new ChoiceAnswer("yes"))))).Done);
        Assert.Equal(ApplicationState.Draft, await house.With((CityDb db) => db.Set<Application>().Select(a => a.State).SingleAsync()));
        var stranger = await Season.Person(house, 1980);
        Assert.Equal(RefusalKind.NothingHere, (await round.As(stranger, (SaveAnswers s) => s.Run(id, (_, there) => there))).Refusal!.Kind);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task F4_The_last_second_counts_and_the_next_does_not(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house);
        var ((early, first), (late, second)) = (await round.Drafted(), await round.Drafted());
        house.Clock.TurnTo(GrantRound.Closes.AddSeconds(-1));
        Assert.True((await round.As(early, (SendApplication s) => s.Run(first))).Done);
        house.Clock.TurnTo(GrantRound.Closes);
        Assert.Equal("programmes.over", (await round.As(late, (SendApplication s) => s.Run(second))).Refusal!.Reasons[0].Code);
        Assert.Equal("programmes.over", (await round.As(late, (SaveAnswers s) => s.Run(second, (_, there) => there))).Refusal!.Reasons[0].Code);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Twenty_sends_at_once_are_one(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house);
        var (person, id) = await round.Drafted();
        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                return (await round.As(person, (SendApplication s) => s.Run(id))).Done;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }));
        Assert.Single(sent, true);
        Assert.Single(await house.Facts(), "application-submitted");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_check_is_settled_by_a_person_once_and_never_by_the_applicant(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house);
        var one = await round.Applied();
        var applicant = await house.With((CityDb db) => db.Set<Application>().Select(a => a.ApplicantId).SingleAsync());
        Assert.Equal("programmes.check-not-now", Code(await round.Officer((ConfirmCheck s) => s.Run(one, null, GrantRules.TaxDebt, true, "None"))));
        house.Clock.TurnTo(GrantRound.Closes);
        Assert.Equal("programmes.own-check", Code(await round.As(applicant, (ConfirmCheck s) => s.Run(one, null, GrantRules.TaxDebt, true, "None"))));
        Assert.Equal("programmes.check-note", Code(await round.Officer((ConfirmCheck s) => s.Run(one, null, GrantRules.TaxDebt, true, " "))));
        Assert.Equal("programmes.check-not-now", Code(await round.Officer((ConfirmCheck s) => s.Run(one, null, GrantRules.Firm, true, "Seen"))));
        house.Clock.TurnTo(GrantRound.Seals);
        Assert.Equal("programmes.checks-open", Code(await round.Officer((SealCall s) => s.Run(round.Call))));
        Assert.True((await round.Officer((ConfirmCheck s) => s.Run(one, null, GrantRules.TaxDebt, false, "820 €"))).Done);
        Assert.Equal("programmes.check-not-now", Code(await round.As(round.Officers[1], (ConfirmCheck s) => s.Run(one, null, GrantRules.TaxDebt, true, "None"))));
        Assert.True((await round.Officer((SealCall s) => s.Run(round.Call))).Done);
        Assert.Equal([CheckResult.Passed, CheckResult.Failed, CheckResult.Passed], await house.With((CityDb db) => db.Set<Check>().OrderBy(c => c.Rule).Select(c => c.Result).ToListAsync()));
    }

    private static string? Code<T>(Outcome<T> outcome) => outcome.Refusal?.Reasons[0].Code;
}
