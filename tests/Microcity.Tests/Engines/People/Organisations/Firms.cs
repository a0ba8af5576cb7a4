using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Made-up firms, and who speaks for them.</summary>
internal static class Firms
{
    /// <summary>A firm that somebody asks for; nobody has decided yet.</summary>
    public static async Task<Representative> Asks(this House house, Guid person, string name = "SIA \"Jūras Vējš\"", string? number = "40000000083") =>
        Held(await house.With((AskForFirm ask) => ask.Run(person, name, number, OrganisationKind.Firm, null, SpeaksBy.Board, "Owner")));

    public static async Task<Organisation> Verified(this House house, string name, string number)
    {
        var firm = Held(await house.With((AddOrganisation add) => add.Run(name, number)));
        return Held(await house.With((VerifyOrganisation verify) => verify.Run(firm.Id)));
    }

    /// <summary>Somebody signed in who was confirmed to act for a verified firm.</summary>
    public static async Task<(HttpClient Browser, Guid Person, Organisation Firm)> Employer(this House house, string name = "SIA \"Kāpas Metāls\"", string number = "40000000095")
    {
        var (_, person) = await house.Signed("ventspils", "resident");
        var asked = await house.Asks(person, name, number);
        var firm = Held(await house.With((VerifyOrganisation verify) => verify.Run(asked.OrganisationId)));
        await house.Confirm(asked.Id);
        return (await house.Again(person), person, firm);
    }

    /// <summary>As an officer would.</summary>
    public static async Task<Representative> Confirm(this House house, Guid id, RepresentativeRights rights = RepresentativeRights.Act)
    {
        var (_, officer) = await house.Signed("ventspils", "officer");
        await using var inside = await house.Inside("ventspils");
        await inside.ServiceProvider.GetRequiredService<SeeAsOfficer>().Run(officer);
        return Held(await inside.ServiceProvider.GetRequiredService<ConfirmRepresentative>().Run(id, rights));
    }

    /// <summary>The same person signed in anew, as a change of roles ends what was open.</summary>
    public static async Task<HttpClient> Again(this House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var key = await inside.ServiceProvider.GetRequiredService<StartSession>().Run(await db.Set<Account>().SingleAsync(a => a.PersonId == person), SignInMethod.Passkey, "test");
        await db.SaveChangesAsync();
        var cookies = new System.Net.CookieContainer();
        cookies.Add(house.Address, new System.Net.Cookie("mc-ventspils", key, "/"));
        return house.Browser(cookies);
    }

    public static T Held<T>(Outcome<T> outcome) => outcome.Done ? outcome.Value : throw new InvalidOperationException(string.Join(", ", outcome.Refusal.Reasons.Select(r => r.Code)));
}
