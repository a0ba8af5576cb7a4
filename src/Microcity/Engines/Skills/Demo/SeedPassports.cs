using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>
/// The passports of the demonstration's seats. The adult has three of the five skills that the care centre of Valmiera asks for, and
/// the other two are taught by a course in three weeks; one confirmation is asked for. The pupil told of bicycles and video.
/// </summary>
internal static class SeedPassports
{
    private const string Skill = "http://data.europa.eu/esco/skill/";
    private const string ListenActively = Skill + "a17286c5-238d-4f0b-bc24-29e9121345de";
    private const string KeepCompany = Skill + "ff939984-b1a6-4d57-88bd-e453262433c4";
    private const string BuildTrust = Skill + "fdb44237-c0b0-4924-9439-911332e0d884";

    public static async Task Run(DemoCity demo)
    {
        var now = demo.Clock.GetUtcNow();
        if (demo.Seated.TryGetValue("adult", out var adult))
        {
            demo.Clock.TurnTo(now.AddDays(-26));
            await Adult(demo, adult, now);
        }
        if (demo.Seated.TryGetValue("pupil", out var pupil))
        {
            demo.Clock.TurnTo(now.AddDays(-12));
            await Pupil(demo, pupil);
        }
        demo.Clock.TurnTo(now);
    }

    private static async Task Adult(DemoCity demo, Guid adult, DateTimeOffset now)
    {
        Held(await demo.Get<OpenPassport>().Run(adult));
        var skills = Held(await demo.Get<AddSkill>().Run(adult, [new(ListenActively, 3), new(KeepCompany, 3), new(BuildTrust, 2)]));
        Held(await demo.Get<SetWishes>().Run(adult, new() { Languages = new Dictionary<string, int> { ["lv"] = 6, ["ru"] = 4 }, Licences = ["B"] }));
        if (demo.Seated.TryGetValue("officer", out var officer))
        {
            var request = Held(await demo.Get<AskForProof>().Run(adult, skills[0].Id, officer));
            demo.Clock.TurnTo(now.AddDays(-20));
            Held(await demo.Get<ConfirmSkill>().Run(officer, request.Id));
            demo.Clock.TurnTo(now.AddDays(-3));
            Held(await demo.Get<AskForProof>().Run(adult, skills[1].Id, officer));
        }
        Held(await demo.Get<ShowPassportTo>().Run(adult, [], note: "Saruna aprūpes centrā"));
        Held(await demo.Get<DescribeExperience>().Run(
            adult, ExperienceKind.Job, "Pārdevēja pārtikas veikalā",
            "Astoņus gadus biju pārdevēja: strādāju pie kases, apkalpoju pircējus, kārtoju plauktus. Mājās gatavoju ēst, kopju dārzu, vadu auto un runāju krieviski."));
        await Contest(demo, adult);
    }

    // The office answers within its working days, so a contest waits on Today.
    private static async Task Contest(DemoCity demo, Guid adult)
    {
        var carer = await demo.Get<CityDb>().Set<Opportunity>().Where(o => o.SourceRef == "ve-vacancy-15" || o.SourceRef == "va-vacancy-20").Select(o => o.Id).SingleAsync();
        var skills = (await demo.Get<ReadSkillset>().OfPerson(adult))!;
        Held(await demo.Get<ContestMatch>().Run(skills, carer, "Trīs gadus kopju savu vecmāmiņu. Vai to te neskaita?"));
    }

    private static async Task Pupil(DemoCity demo, Guid pupil)
    {
        Held(await demo.Get<OpenPassport>().Run(pupil));
        var told = Held(await demo.Get<DescribeExperience>().Run(pupil, ExperienceKind.Hobby, "", "Laboju velosipēdus ar brāli, montēju video skolas pasākumiem, spēlēju ģitāru."));
        var waiting = demo.Get<CityDb>().Set<Suggestion>().Local.Where(s => s.ExperienceId == told.Id && !s.Usual).OrderBy(s => s.Start).ToList();
        Held(await demo.Get<AcceptTicked>().Run(pupil, told.Id, [.. waiting.Select(s => s.Id)]));
    }

    private static T Held<T>(Outcome<T> done) => done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {done.Refusal!.Reasons[0].Code}");
}
