using System.Globalization;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Adverts of the two employers of the demonstration: two with the office, one sent back, one half written; and one of the firm that is not verified yet.</summary>
internal static class SeedAdverts
{
    public static async Task Run(DemoCity demo)
    {
        if (!demo.Seated.TryGetValue("employer", out var employer))
            return;
        var now = demo.Clock.GetUtcNow();
        var (verified, pending) = (await Of(demo, employer), await Of(demo, demo.Seated["employer-pending"]));
        demo.Clock.TurnTo(now.AddDays(-3));
        var returned = await Sent(demo, verified, "Noliktavas darbinieks", "Pieņemam un izsniedzam detaļas.\nStrādājam ar iekrāvēju, kārtojam plauktus, reģistrējam kustību datorā.");
        await demo.Get<SeeAsOfficer>().Run(demo.Seated["officer"]);
        Held(await demo.Get<ReturnAdvert>().Run(returned.Id, "Kurās dienās un stundās jāstrādā? Bez tā cilvēki jautās mums."));
        demo.Clock.TurnTo(now);
        await Sent(demo, verified, "Elektronikas montētājs", "Lodējam un montējam plates pēc rasējuma.\nVajadzīga rūpība, mērinstrumentu lietošana; noderēs angļu valoda.\nMaiņas 8 stundas, apmācām darba vietā.");
        await Sent(demo, verified, "Kvalitātes pārbaudītājs", "Pārbaudām gatavās plates, mērām, aizpildām protokolus.\nVajadzīga precizitāte un tehnisko rasējumu lasīšana.");
        Held(await demo.Get<KeepAdvert>().Run(verified, null, await Form(demo, "Grāmatvedis uz pusslodzi", "Rēķini, algas, gada pārskats.")));
        await Sent(demo, pending, "Metinātājs", "Metinām torņu sekcijas ar MIG/MAG.\nVajadzīga rasējumu lasīšana un darbs augstumā. Maksājam par apliecības atjaunošanu.");
    }

    private static async Task<Advert> Sent(DemoCity demo, MyFirm firm, string title, string text)
    {
        var kept = Held(await demo.Get<KeepAdvert>().Run(firm, null, await Form(demo, title, text)));
        return Held(await demo.Get<SendAdvert>().Run(firm, kept.Id));
    }

    /// <summary>Read as the page reads it; the first skills of the text are ticked.</summary>
    private static async Task<OpeningForm> Form(DemoCity demo, string title, string text)
    {
        var form = new OpeningForm
        {
            Kind = SourceKind.Vacancy, Language = "lv", Title = title, Text = text, Place = demo.Get<Here>().Profile!.Name.Plain, Places = "2", Hours = "40",
            OpenUntil = demo.Today.AddDays(28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Contract = [ContractKinds.Permanent],
        };
        var found = await demo.Get<SuggestSkills>().Run(form, add: true);
        form.Occupation = found.Occupations.Select(o => o.Uri).FirstOrDefault();
        foreach (var row in form.Asked.Take(5))
            row.Keep = true;
        return form;
    }

    private static async Task<MyFirm> Of(DemoCity demo, Guid person)
    {
        var db = demo.Get<CityDb>();
        var row = await db.Set<Representative>().AsNoTracking().SingleAsync(r => r.PersonId == person);
        return new(await db.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == row.OrganisationId), row, await db.Set<RoleGrant>().AsNoTracking().Where(g => g.PersonId == person).ToListAsync(), demo.Today);
    }

    private static T Held<T>(Outcome<T> outcome) => outcome.Done
        ? outcome.Value
        : throw new InvalidOperationException("The demonstration was refused: " + string.Join(", ", outcome.Refusal.Reasons.Select(r => r.Code)));
}
