using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The pupil of the demonstration has a career record: a kept result, a goal, one step done and one to do.</summary>
internal static class SeedCareer
{
    private const string Row = "102Q-3R9V-BQFA-5H12-A4PJ";
    private const string Welder = "http://data.europa.eu/esco/occupation/7aedaa07-3884-4c5b-88f9-80997b2aa54b";

    public static async Task Run(DemoCity demo)
    {
        if (!demo.Seated.TryGetValue("pupil", out var pupil))
            return;
        var now = demo.Clock.GetUtcNow();
        demo.Clock.TurnTo(now.AddDays(-9));
        await using var scope = await demo.Services.InCity(demo.City, actor => actor.IsPerson(pupil), "lv");
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = pupil;
        T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        Must(await Get<OpenRecord>().Run(pupil));
        Must(await Get<SaveInterests>().Run(pupil, Row));
        var goal = Must(await Get<SetGoal>().Run(pupil, "Iemācīties metināt un uztaisīt velosipēda rāmi", GoalKind.Learn, Welder));
        var called = Must(await Get<AddStep>().Run(pupil, "Pajautāt darbmācības skolotājam, kur var izmēģināt metināšanu", demo.Today.AddDays(-3), goal.Id));
        Must(await Get<AddStep>().Run(pupil, "Apmeklēt atvērto durvju dienu tehnikumā", demo.Today.AddDays(10), goal.Id));
        demo.Clock.TurnTo(now.AddDays(-4));
        Must(await Get<DoStep>().Run(pupil, called.Id));
        demo.Clock.TurnTo(now);
    }

    private static T Must<T>(Outcome<T> done) => done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusal.Reasons.Select(r => r.Code))}.");
}
