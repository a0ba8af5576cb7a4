using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Three seasons of the demonstration: one whose places were drawn and told, one that people apply for now, one that is being prepared.</summary>
internal static class SeedCamps
{
    private static readonly (string Given, string Family, int Age)[] Children =
    [
        ("Anna", "Kalniņa", 12), ("Roberts", "Liepa", 13), ("Marta", "Zariņa", 13), ("Gustavs", "Vītols", 11), ("Emīlija", "Krūmiņa", 14), ("Jēkabs", "Balodis", 12),
        ("Sofija", "Eglīte", 13), ("Daniils", "Petrovs", 14), ("Estere", "Auziņa", 12), ("Markuss", "Sproģis", 11), ("Paula", "Grava", 13), ("Ralfs", "Freimanis", 14),
    ];

    public static async Task Run(DemoCity demo)
    {
        var (now, today) = (demo.Clock.GetUtcNow(), demo.Today);
        demo.Clock.TurnTo(now.AddDays(-40));
        var drawn = await Season(demo, today.AddDays(-38), today.AddDays(-12), today.AddDays(-6), today.AddDays(30));
        await Camp(demo, drawn, "Robotu nedēļa", "Būvējam robotu no nulles un sacenšamies piektdienā.", today.AddDays(30), 4, places: 6, 11, 15);
        await Camp(demo, drawn, "Teātra dienas", "Piecās dienās uzvedam īsu lugu, ko redz visa pilsēta.", today.AddDays(30), 4, places: 3, 11, 16);
        await As(demo, "officer", s => s.GetRequiredService<AnnounceCall>().Run(drawn));
        await As(demo, "officer", s => s.GetRequiredService<OpenCall>().Run(drawn));
        var posts = await demo.Get<CityDb>().Set<Post>().AsNoTracking().Where(p => p.CallId == drawn).OrderBy(p => p.Code).Select(p => p.Id).ToListAsync();
        demo.Clock.TurnTo(now.AddDays(-30));
        if (demo.Seated.TryGetValue("pupil", out var pupil))
            await Apply(demo, drawn, pupil, [posts[1], posts[0]]);
        for (var i = 0; i < Children.Length; i++)
        {
            var child = await demo.Get<AddPerson>().Run(Children[i].Given, Children[i].Family, "lv", today.AddDays(30).Year - Children[i].Age);
            await Apply(demo, drawn, child.Value!.Id, i % 3 == 0 ? [posts[1]] : [posts[0], posts[1]]);
        }
        demo.Clock.TurnTo(now.AddDays(-8));
        await As(demo, "officer", s => s.GetRequiredService<SealCall>().Run(drawn));
        demo.Clock.TurnTo(now.AddDays(-4));
        var value = $"{today.AddDays(-6):yyyy-MM-dd} 03 11 19 27 40";
        await As(demo, "officer", s => s.GetRequiredService<RecordPublicValue>().Run(drawn, value));
        await As(demo, "administrator", s => s.GetRequiredService<RecordPublicValue>().Run(drawn, value));
        demo.Clock.TurnTo(now.AddDays(-2));
        await As(demo, "officer", s => s.GetRequiredService<DecideCall>().Run(drawn));

        demo.Clock.TurnTo(now.AddDays(-6));
        var open = await Season(demo, today.AddDays(-5), today.AddDays(12), today.AddDays(22), today.AddDays(196));
        await Camp(demo, open, "Jūras zinātnes nometne", "Ņemam ūdens paraugus, skatāmies mikroskopā, zīmējam krasta karti.", today.AddDays(196), 4, places: 20, 12, 16);
        await Camp(demo, open, "Programmē savu spēli", "No idejas līdz spēlei, ko var spēlēt draugi.", today.AddDays(196), 4, places: 16, 11, 14);
        await Camp(demo, open, "Koka darbnīca", "Uztaisi plauktu vai galda spēli un paņem to mājās.", today.AddDays(203), 4, places: 8, 13, 17);
        await As(demo, "officer", s => s.GetRequiredService<AnnounceCall>().Run(open));
        await As(demo, "officer", s => s.GetRequiredService<OpenCall>().Run(open));
        demo.Clock.TurnTo(now.AddDays(-1));
        var drafted = await Season(demo, today.AddDays(30), today.AddDays(50), today.AddDays(60), today.AddDays(231));
        await Camp(demo, drafted, "Zvaigžņu vērošana", "Skatāmies teleskopā un zīmējam debess karti.", today.AddDays(231), 2, places: 12, 12, 17);
        if (demo.Seated.TryGetValue("pupil", out pupil))
        {
            var first = await demo.Get<CityDb>().Set<Post>().Where(p => p.CallId == open).OrderBy(p => p.Code).Select(p => p.Id).FirstAsync();
            var application = await As(demo, pupil, s => s.GetRequiredService<StartApplication>().Run(open));
            await As(demo, pupil, s => s.GetRequiredService<RankWishes>().Run(application.Id, [first]));
            await As(demo, pupil, s => s.GetRequiredService<SendApplication>().Run(application.Id));
        }
        demo.Clock.TurnTo(now);
    }

    private static async Task<Guid> Season(DemoCity demo, DateOnly opens, DateOnly closes, DateOnly drawn, DateOnly first) =>
        (await As(demo, "officer", s => s.GetRequiredService<DraftCampSeason>().Run(opens, closes, "Latvijas Loto", drawn, first))).Id;

    private static Task<Post> Camp(DemoCity demo, Guid call, string title, string text, DateOnly first, int more, int places, int from, int to) => As(demo, "officer", s => s.GetRequiredService<AddCamp>().Run(
        call, new(title, text, "lv", first, first.AddDays(more), new(9, 0), new(15, 0), s.GetRequiredService<Here>().Profile!.Name.Plain, from, to, places, 0)));

    private static async Task Apply(DemoCity demo, Guid call, Guid child, IReadOnlyList<Guid> wishes)
    {
        var application = await As(demo, child, s => s.GetRequiredService<StartApplication>().Run(call));
        await As(demo, child, s => s.GetRequiredService<RankWishes>().Run(application.Id, wishes));
        await As(demo, child, s => s.GetRequiredService<SendApplication>().Run(application.Id));
        await As(demo, "officer", s => s.GetRequiredService<EnterSignOff>().Run(application.Id));
    }

    private static Task<T> As<T>(DemoCity demo, string seat, Func<IServiceProvider, Task<Outcome<T>>> act) => As(demo, demo.Seated[seat], act);

    private static async Task<T> As<T>(DemoCity demo, Guid person, Func<IServiceProvider, Task<Outcome<T>>> act)
    {
        await using var scope = await demo.Services.InCity(demo.City, actor => actor.IsPerson(person), "lv");
        scope.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        var done = await act(scope.ServiceProvider);
        return done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusal.Reasons.Select(r => r.Code))}.");
    }
}
