using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>
/// The firms of a demonstration city: some verified for a year, two that wait, one that lacks its number, one that the office only knows;
/// with the people of the two seats and a colleague who asks.
/// </summary>
internal static class SeedFirms
{
    private const int YearAgo = 380;

    public static async Task Run(DemoCity demo)
    {
        if (!demo.Seated.TryGetValue("employer", out var employer))
            return;
        var here = demo.City.Slug == "valmiera" ? Valmiera : Ventspils;
        var now = demo.Clock.GetUtcNow();
        await demo.Get<SeeAsOfficer>().Run(demo.Seated["officer"]);
        demo.Clock.TurnTo(now.AddDays(-YearAgo));
        foreach (var (name, number, contact) in here.Verified)
        {
            var firm = Held(await demo.Get<AddOrganisation>().Run(name, number));
            Held(await demo.Get<VerifyOrganisation>().Run(firm.Id));
            if (contact is { } who)
                Held(await demo.Get<AddContact>().Run(firm.Id, who.Given, who.Family, who.Email, who.Phone, who.Position));
        }
        var known = Held(await demo.Get<AddOrganisation>().Run(here.Known.Name, null));
        Held(await demo.Get<AddContact>().Run(known.Id, "Vilis", "Zariņš", null, "+371 2000 0143", null));
        await Speaks(demo, here.Verified[0].Number, employer, "Personāla vadītāja", now.AddDays(-200));
        demo.Clock.TurnTo(now.AddDays(-1));
        var needy = Held(await demo.Get<AskForFirm>().Run(await Somebody(demo, "Dace", "Vītola"), here.Needy.Name, null, OrganisationKind.Firm, null, SpeaksBy.Board, "Valdes locekle"));
        Held(await demo.Get<RefuseOrganisation>().Run(needy.OrganisationId, "Reģistrācijas numurs: bez tā uzņēmumu reģistrā neatrodam."));
        demo.Clock.TurnTo(now);
        Held(await demo.Get<AskForFirm>().Run(demo.Seated["employer-pending"], here.Pending.Name, here.Pending.Number, OrganisationKind.Firm, here.Pending.Website, SpeaksBy.Authority, "Ražošanas vadītājs"));
        Held(await demo.Get<AskForFirm>().Run(await Somebody(demo, "Oskars", "Lācis"), here.Other.Name, here.Other.Number, OrganisationKind.Association, null, SpeaksBy.Board, null));
        Held(await demo.Get<AskForFirm>().Run(await Somebody(demo, "Evita", "Rozīte"), here.Third.Name, here.Third.Number, OrganisationKind.Firm, null, SpeaksBy.Board, "Īpašniece"));
        var colleague = await Somebody(demo, "Jānis Krišjānis", "Zvirgzdiņš-Bērziņš");
        var firmOfSeat = await demo.Get<CityDb>().Set<Organisation>().Where(o => o.RegisterNumber == here.Verified[0].Number).Select(o => o.Id).SingleAsync();
        Held(await demo.Get<AskToRepresent>().Run(firmOfSeat, colleague, SpeaksBy.Authority, "Maiņas vadītājs"));
    }

    private static async Task Speaks(DemoCity demo, string number, Guid person, string position, DateTimeOffset since)
    {
        demo.Clock.TurnTo(since);
        var firm = await demo.Get<CityDb>().Set<Organisation>().SingleAsync(o => o.RegisterNumber == number);
        var asked = Held(await demo.Get<AskToRepresent>().Run(firm.Id, person, SpeaksBy.Board, position));
        Held(await demo.Get<ConfirmRepresentative>().Run(asked.Id, RepresentativeRights.Sign));
    }

    private static async Task<Guid> Somebody(DemoCity demo, string given, string family) => Held(await demo.Get<AddPerson>().Run(given, family, "lv")).Id;

    private static T Held<T>(Outcome<T> outcome) => outcome.Done
        ? outcome.Value
        : throw new InvalidOperationException("The demonstration was refused: " + string.Join(", ", outcome.Refusal.Reasons.Select(r => r.Code)));

    private static DemoFirms Ventspils { get; } = new(
        [
            ("SIA \"Ventas Elektronika\"", "40000000011", ("Ieva", "Gulbe", "ieva.gulbe@ventaselektronika.example", "+371 2000 0131", "Grāmatvede")),
            ("SIA \"Kāpas Metāls\"", "40000000023", ("Aivars", "Dūmiņš", "aivars@kapasmetals.example", "+371 2000 0132", "Ceha vadītājs")),
            ("Viesnīca \"Kuģa zvans\"", "40000000035", null),
        ],
        ("SIA \"Vēja Spārns un Partneri\"", "40000000047", "vejasparns.example"), ("Biedrība \"Bākas draugi\"", "40000000059"), ("SIA \"Dzijas Kamols\"", "40000000061"), ("SIA \"Miglas Taure\"", ""), ("SIA \"Sniega Vārti\"", ""));

    private static DemoFirms Valmiera { get; } = new(
        [
            ("SIA \"Gaujas Biti\"", "40000000113", ("Laura", "Egle", "laura@gaujasbiti.example", "+371 2000 0151", "Biroja vadītāja")),
            ("SIA \"Ozolu Metāls\"", "40000000125", ("Guntis", "Krūms", "guntis@ozolumetals.example", "+371 2000 0152", "Ceha vadītājs")),
            ("SIA \"Gaujas Koks\"", "40000000137", null),
        ],
        ("SIA \"Rudens Maize un Dēli\"", "40000000149", "rudensmaize.example"), ("Biedrība \"Sarkanās klintis\"", "40000000151"), ("SIA \"Lapu Kalns\"", "40000000163"), ("SIA \"Sūnu Ciems\"", ""), ("SIA \"Ledus Laiks\"", ""));

    /// <param name="Pending">Of the seat that waits.</param>
    /// <param name="Needy">Was told that its number is missing.</param>
    /// <param name="Known">Nobody speaks for it.</param>
    private sealed record DemoFirms(
        (string Name, string Number, (string Given, string Family, string Email, string Phone, string Position)? Contact)[] Verified,
        (string Name, string Number, string Website) Pending, (string Name, string Number) Other, (string Name, string Number) Third, (string Name, string Number) Needy, (string Name, string Number) Known);
}
