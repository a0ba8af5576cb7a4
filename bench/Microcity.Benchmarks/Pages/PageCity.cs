using Microcity.CareerOffice;
using Microcity.Evidence;
using Microcity.Grants;
using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microcity.SummerJobs;

namespace Microcity.Benchmarks;

/// <summary>A data folder with one city: 10,000 open posts and 300 courses made up from real occupations, and codes of people who can do something.</summary>
internal sealed class PageCity
{
    public const int Posts = 10_000, Courses = 300;
    private const int Batch = 500;

    private static readonly Installation Modules = new([new PlatformModule(), new PeopleModule(), new SkillsModule(), new EvidenceModule(), new ProgrammesModule(), new SummerJobsModule(), new GrantsModule(), new CareerOfficeModule()]);

    private readonly Seeded seeded = new(20_270_101);

    public required IReadOnlyList<Guid> Openings { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public static string Slug => "ventspils";

    public static async Task<PageCity> Fill(string folder, int codes)
    {
        await using var services = Scopes.ForVerb(Modules, new Storage(folder));
        await services.GetRequiredService<PrepareDatabases>().Run();
        if (await services.GetRequiredService<Cities>().BySlug(Slug, default) is null)
        {
            await using var above = services.CreateAsyncScope();
            var none = new Dictionary<string, string>();
            await above.ServiceProvider.GetRequiredService<AddCity>().Run(Slug, new(new("Ventspils", "Ventspilij", "Ventspilī", "Ventspils"), ["lv", "en"], "sea", "ventspils", new("+371 6360 0123", "karjera@ventspils.example", none, none)));
        }
        return await new PageCity { Openings = [], Codes = [] }.Made(services, codes);
    }

    private async Task<PageCity> Made(IServiceProvider services, int codes)
    {
        var city = (await services.GetRequiredService<Cities>().BySlug(Slug, default))!;
        await using var scope = await services.InCity(city, actor => actor.IsOperator());
        var skills = await scope.ServiceProvider.GetRequiredService<ReadCitySkills>().Run();
        var today = scope.ServiceProvider.GetRequiredService<Here>().Today;
        var occupations = Enumerable.Range(0, skills.Count).Where(i => skills.Kind(i) is ConceptKind.Occupation && skills.View.Essential[i].Length >= 4).ToArray();
        var contents = Enumerable.Range(0, Posts).Select(i => Post(skills, occupations, i, today)).Concat(Enumerable.Range(0, Courses).Select(i => Course(skills, occupations, i, today))).ToArray();
        var openings = new List<Guid>();
        foreach (var batch in contents.Chunk(Batch))
        {
            await using var inside = await services.InCity(city, actor => actor.IsOperator());
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            await using var together = await db.Together();
            openings.AddRange((await inside.ServiceProvider.GetRequiredService<PublishOpportunity>().Run(batch)).Value!.Select(p => p.Opportunity.Id));
            await db.SaveChangesAsync();
            await together.Commit();
        }
        return new() { Openings = openings[..Posts], Codes = await MakeCodes(services, city, skills, occupations, codes) };
    }

    private async Task<string[]> MakeCodes(IServiceProvider services, City city, CitySkills skills, int[] occupations, int count)
    {
        await using var inside = await services.InCity(city, actor => actor.IsOperator());
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var made = Enumerable.Range(0, count).Select(_ => DraftCode.New()).ToArray();
        db.AddRange(made.Select(code => new Draft
        {
            CodeHash = DraftCode.Hash(code),
            Skills = DraftSkills.Write(seeded.Some(Of(skills, seeded.Of(occupations)).Concat(Of(skills, seeded.Of(occupations))).Distinct().ToArray(), 15).Select(s => new KnownSkill(skills.Uri(s), seeded.Below(4) + 1))),
            Wishes = new() { Languages = new Dictionary<string, int> { ["lv"] = seeded.Below(6) + 1 } },
            LastUsedAt = DateTime.UnixEpoch.AddYears(57),
        }));
        await db.SaveChangesAsync();
        return made;
    }

    private OpportunityContent Post(CitySkills skills, int[] occupations, int number, DateOnly today)
    {
        var occupation = seeded.Of(occupations);
        return new(SourceKind.Vacancy, $"post-{number:00000}")
        {
            Title = Both(skills, occupation),
            Text = new Dictionary<string, string> { ["lv"] = string.Join(' ', Enumerable.Repeat("Darbs maiņās, sava darba vieta, apģērbu dodam.", 8)) },
            OrganisationName = $"SIA \"Uzņēmums {number % 400}\"",
            OccupationUri = skills.Uri(occupation),
            Place = "Ventspils",
            OpenUntil = today.AddDays(10 + seeded.Below(80)),
            PostedOn = today.AddDays(-seeded.Below(60)),
            Requirements =
            [
                .. seeded.Some(skills.View.Essential[occupation].ToArray(), 8).Select(s => new SkillAsked(skills.Uri(s), "", Need.Essential)),
                .. seeded.Some(skills.View.Optional[occupation].ToArray(), 6).Select(s => new SkillAsked(skills.Uri(s), "", Need.Optional)),
            ],
            Conditions = seeded.OneIn(2) ? [new(ConditionKind.Language, $"lv:{seeded.Below(5) + 1}")] : [],
        };
    }

    private OpportunityContent Course(CitySkills skills, int[] occupations, int number, DateOnly today)
    {
        var occupation = seeded.Of(occupations);
        return new(SourceKind.Course, $"course-{number:000}")
        {
            Title = Both(skills, occupation),
            OpenUntil = today.AddDays(60),
            PostedOn = today,
            StartsOn = today.AddDays(seeded.Below(50)),
            Hours = 4 + seeded.Below(60),
            CostCents = seeded.Below(20) * 1_000,
            Requirements = [.. seeded.Some(skills.View.Essential[occupation].ToArray(), 4).Select(s => new SkillAsked(skills.Uri(s), "", Need.Teaches))],
        };
    }

    private static int[] Of(CitySkills skills, int occupation) => [.. skills.View.Essential[occupation], .. skills.View.Optional[occupation]];

    private static Dictionary<string, string> Both(CitySkills skills, int concept) => new() { ["lv"] = skills.Label(concept, "lv").Text, ["en"] = skills.Label(concept, "en").Text };
}
