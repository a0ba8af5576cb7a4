using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What people of the demonstration wait for: courses in skills that work here asks for and nobody teaches.</summary>
internal static class SeedTellMe
{
    private static readonly int[] Waiting = [11, 6, 3];

    private static readonly string[] Names = ["agnese", "peteris", "zane", "kaspars", "ilona", "maris", "dace", "edgars", "sandra", "raivis", "liene"];

    public static async Task Run(DemoCity demo)
    {
        var (city, db, today) = (await demo.Get<ReadCityOpportunities>().Run(), demo.Get<CityDb>(), demo.Get<Here>().Today);
        var missing = Enumerable.Range(0, city.Skills.Count)
            .Where(s => city.Skills.Kind(s) is ConceptKind.Skill && city.Skills.Label(s, "lv").Language == "lv" && !city.Teaching(s, today).Any())
            .Select(s => (Skill: s, Asked: city.Asking(s, today).Count())).Where(s => s.Asked > 0)
            .OrderByDescending(s => s.Asked).ThenBy(s => city.Skills.Uri(s.Skill), StringComparer.Ordinal).Take(Waiting.Length).ToList();
        var now = demo.Clock.GetUtcNow().UtcDateTime;
        foreach (var ((skill, _), count) in missing.Zip(Waiting))
        {
            for (var i = 0; i < count; i++)
            {
                var row = new TellMe
                {
                    Id = Ids.Next(now), Topic = SkillTopics.Courses, About = city.Skills.Uri(skill), Language = "lv", Email = $"{Names[i]}.{city.Skills.Uri(skill)[^4..]}@pasts.example",
                    KeyHash = SecretKey.Hash(SecretKey.New()), ConfirmedAt = now.AddDays(-3 - (2 * i)),
                };
                db.Add(row);
                db.Record(new WaitBegan(row.Id, new Code(row.Topic)));
            }
        }
        await db.SaveChangesAsync();
    }
}
