using Microcity.Platform;

namespace Microcity.People;

/// <summary>A family of the demonstration: a guardian of two children, one who waits to be confirmed, and somebody whose erasure is held.</summary>
internal static class SeedFamilies
{
    public static async Task Run(DemoCity demo)
    {
        var now = demo.Clock.GetUtcNow();
        var officer = demo.Seated["officer"];
        if (demo.Seated.TryGetValue("guardian", out var guardian))
        {
            demo.Clock.TurnTo(now.AddDays(-40));
            await Confirmed(demo, officer, guardian, ("Kārlis", "Ozols", demo.Today.Year - 15), demo.Seated["pupil"]);
            await Confirmed(demo, officer, guardian, ("Elza", "Ozola", demo.Today.Year - 10), null);
        }
        demo.Clock.TurnTo(now.AddDays(-1));
        var father = await Add(demo, "Mārtiņš", "Bērziņš", demo.Today.Year - 38);
        await As(demo, father, s => s.GetRequiredService<AskToBeGuardian>().Run("Adele", "Bērziņa", demo.Today.Year - 9));

        // Perhaps the same: noted by the office when he called, before he signed up.
        var called = await Add(demo, "Mārtiņš", "Bērziņš", null);
        await demo.Get<EditPerson>().Run(called, new("Mārtiņš", "Bērziņš", null, "lv", null, "+371 2000 0141"));

        demo.Clock.TurnTo(now.AddDays(-3).AddHours(2));
        var leaving = await Add(demo, "Andrejs", "Kuzņecovs", demo.Today.Year - 55);
        await As(demo, leaving, s => s.GetRequiredService<AskForErasure>().Run(now: false));
        await As(demo, officer, s => s.GetRequiredService<PlaceHold>().Run(leaving, HoldGround.Payment, demo.Today.AddDays(60)));
        demo.Clock.TurnTo(now);
    }

    private static async Task Confirmed(DemoCity demo, Guid officer, Guid guardian, (string Given, string Family, int Year) child, Guid? ward)
    {
        var asked = await As(demo, guardian, s => s.GetRequiredService<AskToBeGuardian>().Run(child.Given, child.Family, child.Year));
        await As(demo, officer, s => s.GetRequiredService<ConfirmGuardian>().Run(asked.Id, ward, GuardianMethod.School));
    }

    private static async Task<Guid> Add(DemoCity demo, string givenName, string familyName, int? year) => (await demo.Get<AddPerson>().Run(givenName, familyName, "lv", year)).Value!.Id;

    private static async Task<T> As<T>(DemoCity demo, Guid person, Func<IServiceProvider, Task<Outcome<T>>> act)
    {
        await using var scope = await demo.Services.InCity(demo.City, actor => actor.IsPerson(person), "lv");
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        var done = await act(scope.ServiceProvider);
        return done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusal.Reasons.Select(r => r.Code))}.");
    }
}
