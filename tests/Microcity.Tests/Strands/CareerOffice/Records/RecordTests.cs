using System.Net;
using Microcity.CareerOffice;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The record that a person owns: from a code to a goal and a step, and nobody else's business.</summary>
public sealed class RecordTests
{
    private const string Code = "102Q-3R9V-BQFA-5H12-A4PJ";
    private const string Developer = "http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1";

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_result_moves_from_a_code_into_a_record_by_consent_and_leads_to_a_step(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (pupil, person) = await house.Signed("ventspils", "pupil");
        var keep = $"/ventspils/me/career/keep/{Code}";
        Assert.Contains("no teacher, no parent", await pupil.GetStringAsync(keep), StringComparison.Ordinal);
        Assert.Equal("/ventspils/me/career", (await pupil.Send(keep, [])).Headers.Location!.OriginalString);
        await pupil.Send(keep, []);
        var empty = await pupil.GetStringAsync("/ventspils/me/career");
        Assert.Contains($"/learn/quiz/{Code}/result", empty, StringComparison.Ordinal);
        Assert.Contains("No goal yet", empty, StringComparison.Ordinal);

        var refused = await pupil.Send("/ventspils/me/career", [("text", "  "), ("kind", "Learn")], "/ventspils/me/career?handler=Goal");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var about = "/ventspils/me/career?occupation=" + Developer.Split('/')[^1];
        Assert.Contains("software developer", await pupil.GetStringAsync(about), StringComparison.Ordinal);
        await pupil.Send(about, [("text", "Learn to program"), ("kind", "Learn")], about + "&handler=Goal");
        var past = await pupil.Send("/ventspils/me/career", [("step", "Ask about the course"), ("due", "2020-01-01")], "/ventspils/me/career?handler=Step");
        Assert.Equal(HttpStatusCode.BadRequest, past.StatusCode);
        Assert.Contains("Ask about the course", await past.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await pupil.Send("/ventspils/me/career", [("step", "Ask about the course"), ("due", "2026-12-04")], "/ventspils/me/career?handler=Step");
        Assert.Contains("Ask about the course", await pupil.GetStringAsync("/ventspils/me"), StringComparison.Ordinal);

        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var (goal, step) = (await db.Set<Goal>().AsNoTracking().SingleAsync(), await db.Set<CareerStep>().AsNoTracking().SingleAsync());
        Assert.Equal((Developer, GoalState.Open), (goal.OccupationUri, goal.State));
        await pupil.Send("/ventspils/me/career", [("step", $"{step.Id}")], "/ventspils/me/career?handler=Done");
        await pupil.Send("/ventspils/me/career", [("goal", $"{goal.Id}"), ("reached", "true")], "/ventspils/me/career?handler=Close");
        Assert.Equal((GoalState.Reached, new DateOnly(2026, 11, 24)), (await db.Set<Goal>().Select(g => g.State).SingleAsync(), await db.Set<CareerStep>().Select(s => s.DoneOn).SingleAsync()));
        Assert.Equal(
            ["goal-reached", "goal-set", "interest-result-saved", "record-opened", "step-added", "step-done"],
            (await db.Set<EvidenceRow>().Where(f => f.Name == "record-opened" || f.Name.StartsWith("step-") || f.Name.StartsWith("goal-") || f.Name.StartsWith("interest-")).Select(f => f.Name).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(await db.Set<EvidenceRow>().Select(f => f.Payload).ToListAsync(), p => p.Contains("program", StringComparison.OrdinalIgnoreCase) || p.Contains("102Q", StringComparison.Ordinal));

        var (other, _) = await house.Signed("ventspils", "pupil");
        await other.Send("/ventspils/me/career", [], "/ventspils/me/career?handler=Open");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send("/ventspils/me/career", [("goal", $"{goal.Id}"), ("reached", "false")], "/ventspils/me/career?handler=Close")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send("/ventspils/me/career", [("step", $"{step.Id}")], "/ventspils/me/career?handler=Done")).StatusCode);
        Assert.Equal(person, await db.Set<CareerRecord>().Where(r => r.Id == goal.CareerRecordId).Select(r => r.PersonId).SingleAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Acts_refuse_with_reasons_and_a_second_call_does_no_harm(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var services = inside.ServiceProvider;
        var (open, save, set, close, add, done) = (services.GetRequiredService<OpenRecord>(), services.GetRequiredService<SaveInterests>(), services.GetRequiredService<SetGoal>(), services.GetRequiredService<CloseGoal>(), services.GetRequiredService<AddStep>(), services.GetRequiredService<DoStep>());
        var persons = services.GetRequiredService<PersonRegister>();
        var child = (await persons.Add(new("Young", "Child", "lv", 2016), default)).Value;
        var pupil = (await persons.Add(new("Old", "Enough", "lv", 2014), default)).Value;
        Assert.Equal("career-office.too-young", (await open.Run(child)).Refusal!.Reasons[0].Code);
        Assert.Equal("career-office.record-not-opened", (await save.Run(pupil, Code)).Refusal!.Reasons[0].Code);
        Assert.Equal((await open.Run(pupil)).Value!.Id, (await open.Run(pupil)).Value!.Id);
        Assert.Equal("career-office.code-damaged", (await save.Run(pupil, "102Q-3R9V-BQFA-5H12-A4PK")).Refusal!.Reasons[0].Code);
        Assert.Equal("career-office.quiz-unfinished", (await save.Run(pupil, QuizCode.Write(QuizAnswers.Blank(true)))).Refusal!.Reasons[0].Code);
        Assert.Equal((await save.Run(pupil, Code)).Value!.SavedAt, (await save.Run(pupil, Code.ToLowerInvariant())).Value!.SavedAt);

        Assert.Equal("career-office.unknown-occupation", (await set.Run(pupil, "Fly", GoalKind.Work, "http://data.europa.eu/esco/occupation/none")).Refusal!.Reasons[0].Code);
        var goals = new List<Goal>();
        for (var i = 0; i < GoalRules.MostOpen; i++)
            goals.Add((await set.Run(pupil, $"Goal {i}", GoalKind.Try)).Value!);
        Assert.Equal("career-office.goals-full", (await set.Run(pupil, "One more", GoalKind.Try)).Refusal!.Reasons[0].Code);
        Assert.True((await close.Run(pupil, goals[0].Id, reached: false)).Done);
        Assert.True((await close.Run(pupil, goals[0].Id, reached: false)).Done);
        Assert.Equal("career-office.goal-over", (await close.Run(pupil, goals[0].Id, reached: true)).Refusal!.Reasons[0].Code);
        Assert.Equal("career-office.goal-over", (await add.Run(pupil, "Too late", new(2026, 12, 1), goals[0].Id)).Refusal!.Reasons[0].Code);
        Assert.Equal(RefusalKind.NothingHere, (await add.Run(pupil, "Whose", new(2026, 12, 1), RandomId.New())).Refusal!.Kind);
        var step = (await add.Run(pupil, "Go there", new(2026, 11, 24), goals[1].Id)).Value!;
        Assert.True((await done.Run(pupil, step.Id)).Done && (await done.Run(pupil, step.Id)).Done);
        Assert.Equal("career-office.due-day", (await add.Run(pupil, "Yesterday", new(2026, 11, 23))).Refusal!.Reasons[0].Code);
        Assert.Equal(1, await services.GetRequiredService<CityDb>().Set<EvidenceRow>().CountAsync(f => f.Name == "step-done"));
    }
}
