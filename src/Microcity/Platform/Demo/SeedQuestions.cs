namespace Microcity.Platform;

/// <summary>What people of the demonstration asked the office some days ago.</summary>
internal static class SeedQuestions
{
    private static readonly (int DaysAgo, string Text, string Reach)[] Asked =
    [
        (6, "Vai uz pavāra kursiem var pieteikties, ja vidusskola vēl nav pabeigta?", "sanita.ozola@pasts.example"),
        (2, "Meklēju darbu pusslodzē, divas dienas nedēļā. Ar ko par to varētu parunāt?", "+371 2000 0117"),
    ];

    public static async Task Run(DemoCity demo)
    {
        var now = demo.Clock.GetUtcNow();
        foreach (var (days, text, reach) in Asked)
        {
            demo.Clock.TurnTo(now.AddDays(-days));
            if (!(await demo.Get<Ask>().Run(text, reach, new Asker("demo", ""))).Done)
                throw new InvalidOperationException("The demonstration's question was refused.");
        }
        demo.Clock.TurnTo(now);
    }
}
