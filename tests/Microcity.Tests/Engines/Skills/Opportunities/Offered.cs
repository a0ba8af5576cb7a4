using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Made-up opportunities, and how tests publish them and look at what is stored.</summary>
internal static class Offered
{
    public const string Welding = "http://data.europa.eu/esco/skill/60ff3eac-7d4d-4e51-87b8-74c3b5d62498";
    public const string Drawings = "http://data.europa.eu/esco/skill/68b6ef08-d823-489d-a95c-752ae6f6e6a7";
    public const string Welder = "http://data.europa.eu/esco/occupation/7aedaa07-3884-4c5b-88f9-80997b2aa54b";

    public static OpportunityContent Welders(string reference = "v-1") => new(SourceKind.Vacancy, reference)
    {
        Title = new Dictionary<string, string> { ["en"] = "Welder", ["lv"] = "Metinātājs" },
        Text = new Dictionary<string, string> { ["en"] = "Two shifts.", ["lv"] = "Divas maiņas." },
        OrganisationName = "SIA “Kāpas Metāls”",
        OccupationUri = Welder,
        Place = "Ventspils",
        PostedOn = new(2026, 11, 1),
        OpenUntil = new(2026, 12, 10),
        Hours = 40,
        Contract = ContractKinds.Permanent,
        Places = 3,
        Requirements = [new(Welding, "", Need.Essential, 3), new(Drawings, "", Need.Optional), new(null, "sense of humour", Need.Optional)],
        Conditions = [new(ConditionKind.Language, "lv:2"), new(ConditionKind.Age, "18")],
    };

    public static async Task<Published[]> Publish(this House house, params OpportunityContent[] contents)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        await using var together = await db.Together();
        var published = await inside.ServiceProvider.GetRequiredService<PublishOpportunity>().Run(contents);
        await db.SaveChangesAsync();
        await together.Commit();
        return published.Value ?? throw new InvalidOperationException(string.Join(", ", published.Refusal!.Reasons.Select(r => r.Code)));
    }

    public static async Task<TResult> With<TAct, TResult>(this House house, Func<TAct, Task<TResult>> use)
        where TAct : notnull
    {
        await using var inside = await house.Inside("ventspils");
        return await use(inside.ServiceProvider.GetRequiredService<TAct>());
    }

    public static Task<long> Stamp(this House house) => house.With((CityDb db) => db.Set<OpportunityStamp>().Select(s => s.Number).SingleAsync());

    public static Task<List<string>> Facts(this House house) => house.With((CityDb db) => db.Set<EvidenceRow>().Where(f => f.Name != "setting-changed").OrderBy(f => f.Id).Select(f => f.Name).ToListAsync());
}
