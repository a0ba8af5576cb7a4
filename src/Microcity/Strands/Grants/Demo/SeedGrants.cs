using System.Text.Json.Nodes;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.Grants;

/// <summary>The demonstration's grants: one call with 12 applications, three reviewers, one of them too close to one application; reviewed, not frozen yet.</summary>
internal static class SeedGrants
{
    private const long Pot = 3_700_800;

    private static readonly (string Title, string Given, string Family, long Asked, long Least, string Marks)[] Ideas =
    [
        ("Boja, kas ziņo par ledu", "Ivars", "Priede", 1_000_000, 800_000, "500 450 500 / 400 400 450 / 450 400 450"),
        ("Stendi izīrēšanai", "Laima", "Ozoliņa", 950_000, 700_000, "450 450 400 / 400 450 400 / 400 400 400"),
        ("Siltumnīcas komplekts ar sensoru", "Juris", "Zālītis", 1_200_000, 900_000, "400 350 400 / 300 300 350 / 400 400 450"),
        ("Velosipēdu remonts pie durvīm", "Santa", "Krasta", 800_000, 300_000, "400 350 400 / 300 300 350 / 400 400 450"),
        ("Kūpinātavas dzesētais skapis", "Arvis", "Jansons", 450_000, 450_000, "350 350 350 / 350 350 350 / 350 350 350"),
        ("Audumu griešana ar lāzeru", "Elīna", "Rudzīte", 150_000, 100_000, "350 350 350 / 350 300 350 / 350 350 400"),
        ("Trošu parka jaunā trase", "Kaspars", "Melderis", 600_000, 400_000, "300 350 300 / 300 300 300 / 350 300 300"),
        ("Viens zīmols trim meistariem", "Daina", "Vanaga", 700_000, 500_000, "350 300 300 / 300 300 350 / 300 300 300"),
        ("Kopīga krāsns", "Normunds", "Siliņš", 500_000, 300_000, "250 300 250 / 200 250 200 / 300 250 300"),
        ("Elektriķis diviem servisiem", "Vita", "Dreimane", 300_000, 200_000, "200 200 250 / 250 200 200 / 200 250 200"),
        ("Maizes maršruta karte", "Aigars", "Tīrums", 250_000, 150_000, "300 300 350 / 300 350 300 / 300 300 300"),
        ("Koka detaļu arhīvs", "Ilona", "Sproģe", 400_000, 250_000, "400 250 300 / 300 250 250 / 350 200 250"),
    ];

    public static async Task Run(DemoCity demo)
    {
        if (!demo.Seated.TryGetValue("juror", out var first))
            return;
        var (now, today) = (demo.Clock.GetUtcNow(), demo.Today);
        demo.Clock.TurnTo(now.AddDays(-45));
        var call = (await As(demo, "officer", s => s.GetRequiredService<DraftGrantCall>().Run(today.AddDays(-43), today.AddDays(-20), today.AddDays(-2), today.AddDays(60), "Latvijas Loto", Pot, LineMode.Partial, 2))).Id;
        await As(demo, "officer", s => s.GetRequiredService<AnnounceCall>().Run(call));
        await As(demo, "officer", s => s.GetRequiredService<OpenCall>().Run(call));
        demo.Clock.TurnTo(now.AddDays(-30));
        List<Guid> applications = [];
        foreach (var idea in Ideas)
            applications.Add(await Apply(demo, call, idea, today));
        Guid[] jurors = [first, (await demo.Get<AddPerson>().Run("Velta", "Skudra", "lv", today.Year - 47)).Value!.Id, (await demo.Get<AddPerson>().Run("Modris", "Lācis", "lv", today.Year - 58)).Value!.Id];
        demo.Clock.TurnTo(now.AddDays(-18));
        foreach (var application in applications)
            await As(demo, "officer", s => s.GetRequiredService<ConfirmCheck>().Run(application, null, GrantRules.TaxDebt, true, "Nodokļu reģistrā parāda nav."));
        foreach (var application in applications)
            await As(demo, "officer", s => s.GetRequiredService<ConfirmCheck>().Run(application, null, GrantRules.Firm, true, "Uzņēmumu reģistrā pārbaudīts."));
        foreach (var juror in jurors)
            await As(demo, "officer", s => s.GetRequiredService<NameJuror>().Run(call, juror));
        demo.Clock.TurnTo(now.AddDays(-16));
        await As(demo, "officer", s => s.GetRequiredService<SealCall>().Run(call));
        for (var i = 0; i < applications.Count; i++)
        {
            for (var j = 0; j < jurors.Length; j++)
            {
                var close = (i, j) is (4, 1);
                var (application, juror) = (applications[i], jurors[j]);
                await As(demo, juror, s => s.GetRequiredService<DeclareConflict>().Run(application, close ? ConflictKind.Hard : ConflictKind.None, close ? ConflictType.Family : null));
            }
        }
        await As(demo, "officer", s => s.GetRequiredService<AssignReviews>().Run(call));
        demo.Clock.TurnTo(now.AddDays(-5));
        await Review(demo, applications, jurors);
        demo.Clock.TurnTo(now.AddDays(-6));
        await Open(demo, today);
        demo.Clock.TurnTo(now);
    }

    // Firms apply now; one has begun.
    private static async Task Open(DemoCity demo, DateOnly today)
    {
        var call = (await As(demo, "officer", s => s.GetRequiredService<DraftGrantCall>().Run(today.AddDays(-5), today.AddDays(16), today.AddDays(35), today.AddDays(90), "Latvijas Loto", Pot, LineMode.Partial, 3))).Id;
        await As(demo, "officer", s => s.GetRequiredService<AnnounceCall>().Run(call));
        await As(demo, "officer", s => s.GetRequiredService<OpenCall>().Run(call));
        if (!demo.Seated.TryGetValue("employer", out var employer))
            return;
        demo.Clock.TurnTo(demo.Clock.GetUtcNow().AddDays(3));
        var application = (await As(demo, employer, s => s.GetRequiredService<StartApplication>().Run(call))).Id;
        await As(demo, employer, s => s.GetRequiredService<SaveAnswers>().Run(application, (_, there) => there.With(GrantForm.Title, new TextAnswer("Plates, ko remontē turpat")).With(GrantForm.Joint, new ChoiceAnswer("yes"))));
    }

    // The juror whose seat anybody may take still has one file to review.
    private static async Task Review(DemoCity demo, List<Guid> applications, Guid[] jurors)
    {
        for (var i = 0; i < applications.Count; i++)
        {
            var marks = Ideas[i].Marks.Split(" / ").Select(c => c.Split(' ').Select(int.Parse).ToArray()).ToArray();
            for (var j = 0; j < jurors.Length; j++)
            {
                if ((i, j) is (4, 1) or (10, 0))
                    continue;
                var (application, juror, mine) = (applications[i], jurors[j], j);
                var given = new[] { GrantForm.Innovation, GrantForm.Market, GrantForm.Team }.Select((c, n) => (c, n)).ToDictionary(c => c.c, c => ((int?)marks[c.n][mine], Reasons[c.n]));
                await As(demo, juror, s => s.GetRequiredService<WriteReview>().Run(application, given, send: true));
            }
        }
    }

    internal static readonly string[] Reasons =
    [
        "Pieteikumā skaidri aprakstīts, kā ir šodien un kas mainīsies; jaunums ir salīdzināts ar to, ko nozarē jau dara citi.",
        "Pirmie pircēji ir nosaukti, cena ir aprēķināta, un ir zināms, pa kādu ceļu prece pie viņiem nonāks.",
        "Cilvēki līdzīgu darbu jau ir darījuši, termiņi ir ticami, un izmaksas ir pamatotas ar piedāvājumiem.",
    ];

    internal static async Task<Guid> Apply(DemoCity demo, Guid call, (string Title, string Given, string Family, long Asked, long Least, string Marks) idea, DateOnly today)
    {
        var person = (await demo.Get<AddPerson>().Run(idea.Given, idea.Family, "lv", today.Year - 38)).Value!.Id;
        var firm = (await As(demo, "officer", s => s.GetRequiredService<AddOrganisation>().Run($"SIA \"{idea.Family} un partneri\"", null))).Id;
        return await Applied(demo, call, person, firm, idea.Title, idea.Asked, idea.Least, today.AddDays(60));
    }

    internal static async Task<Guid> Applied(DemoCity demo, Guid call, Guid person, Guid firm, string title, long asked, long least, DateOnly starts)
    {
        var application = (await As(demo, person, s => s.GetRequiredService<StartApplication>().Run(call))).Id;
        var answers = new JsonObject
        {
            [GrantForm.Title] = title, ["what"] = "Šodien to dara ar rokām un vienam pasūtītājam. Ar ieceri to varēs pasūtīt jebkurš, ātrāk un lētāk.", [GrantForm.Joint] = "no",
            [GrantForm.Firm] = firm.ToString("D"), ["who"] = "Divi meistari un viens pārdevējs; iepriekš kopā paveikti četri līdzīgi darbi.",
            [GrantForm.Starts] = starts.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [GrantForm.Costs] = new JsonArray(new JsonObject { ["for"] = "Iekārtas", ["cents"] = asked }, new JsonObject { ["for"] = "Darbs", ["cents"] = asked / 2 }),
            [GrantForm.Requested] = asked, [GrantForm.Minimum] = least, [GrantForm.Debt] = "no",
            ["public"] = new JsonArray(new JsonObject { ["person"] = person.ToString("D"), ["version"] = 1 }),
        };
        await As(demo, person, s => s.GetRequiredService<SaveAnswers>().Run(application, (form, _) => ReadAnswers.Of(form, answers)));
        await As(demo, person, s => s.GetRequiredService<SendApplication>().Run(application));
        return application;
    }

    internal static Task<T> As<T>(DemoCity demo, string seat, Func<IServiceProvider, Task<Outcome<T>>> act) => As(demo, demo.Seated[seat], act);

    /// <param name="may">What they may do as staff; they just showed who they are.</param>
    internal static async Task<T> As<T>(DemoCity demo, Guid person, Func<IServiceProvider, Task<Outcome<T>>> act, params string[] may)
    {
        await using var scope = await demo.Services.InCity(demo.City, actor => actor.IsPerson(person), "lv");
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        (visitor.PersonId, visitor.Permissions, visitor.FreshUntil) = (person, may.ToHashSet(), demo.Clock.GetUtcNow().UtcDateTime.AddMinutes(5));
        var done = await act(scope.ServiceProvider);
        return done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusal.Reasons.Select(r => r.Code))}.");
    }
}
