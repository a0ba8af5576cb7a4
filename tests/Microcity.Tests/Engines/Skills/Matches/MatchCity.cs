using System.Net;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What tests of matches need of a city: things to publish and people who can do something.</summary>
internal static class MatchCity
{
    /// <summary>URIs of the starter list's skills, occupations and groups by their English names.</summary>
    public static string Uri(string name)
    {
        var skills = new CitySkills(StarterTaxonomy.View, CityWords.None("lv"));
        var found = skills.Search(name, "en", null, 20).Where(i => skills.Label(i, "en").Text == name).ToList();
        return found is [var only] ? skills.Uri(only) : throw new InvalidOperationException($"{found.Count} concepts are called {name}.");
    }

    public static OpportunityContent Post(string reference, SkillAsked[] asks, params ConditionAsked[] conditions) => new(SourceKind.Vacancy, reference)
    {
        Title = new Dictionary<string, string> { ["en"] = "Post " + reference, ["lv"] = "Vieta " + reference },
        OrganisationName = "SIA \"Piejūras Darbnīca\"",
        OpenUntil = new(2026, 12, 20),
        PostedOn = new(2026, 11, 20),
        Requirements = asks,
        Conditions = conditions,
    };

    public static OpportunityContent Course(string reference, int hours, string[] teaches, DateOnly? startsOn = null, int? euros = null) => new(SourceKind.Course, reference)
    {
        Title = new Dictionary<string, string> { ["en"] = "Course " + reference, ["lv"] = "Kursi " + reference },
        OpenUntil = startsOn ?? new(2027, 1, 20),
        PostedOn = new(2026, 11, 20),
        StartsOn = startsOn,
        Hours = hours,
        CostCents = euros * 100L,
        Requirements = [.. teaches.Select(t => new SkillAsked(t, "", Need.Teaches))],
    };

    public static SkillAsked[] Essential(params IEnumerable<string> uris) => [.. uris.Select(u => new SkillAsked(u, "", Need.Essential))];

    public static SkillAsked[] Optional(params IEnumerable<string> uris) => [.. uris.Select(u => new SkillAsked(u, "", Need.Optional))];

    /// <returns>Ids in the order given.</returns>
    public static async Task<Guid[]> PublishAll(this House house, params OpportunityContent[] contents)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        await using var together = await db.Together();
        var published = await inside.ServiceProvider.GetRequiredService<PublishOpportunity>().Run(contents);
        Assert.True(published.Done, published.Refusal?.Reasons[0].Code);
        await db.SaveChangesAsync();
        await together.Commit();
        house.App.Services.GetRequiredService<OpportunitiesInMemory>().Forget((await house.City("ventspils")).Id);
        return [.. published.Value.Select(p => p.Opportunity.Id)];
    }

    /// <summary>A signed-in person with a passport that holds these.</summary>
    public static async Task<(HttpClient Browser, Guid Person)> WithPassport(this House house, int? birthYear, Wishes wishes, params KnownSkill[] skills)
    {
        var (browser, person) = await house.Signed("ventspils", "resident");
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        if (birthYear is not null)
            db.Set<People.Person>().Single(p => p.Id == person).BirthYear = birthYear;
        var passport = new Passport { PersonId = person, NoticeSeenAt = house.Clock.GetUtcNow().UtcDateTime, Wishes = wishes };
        db.Add(passport);
        db.AddRange(skills.Select(s => new HeldSkill { PassportId = passport.Id, ConceptUri = s.ConceptUri, Level = s.Level, Proof = s.Proof }));
        await db.SaveChangesAsync();
        return (browser, person);
    }

    /// <summary>A browser without an account that holds a code.</summary>
    public static async Task<HttpClient> WithCode(this House house, Wishes wishes, params KnownSkill[] skills)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var code = DraftCode.New();
        db.Add(new Draft { CodeHash = DraftCode.Hash(code), Skills = DraftSkills.Write(skills), Wishes = wishes, LastUsedAt = house.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync();
        var cookies = new CookieContainer();
        cookies.Add(house.Address, new Cookie("mc-code-ventspils", code, "/"));
        return house.Browser(cookies);
    }
}
