using Microcity.Platform;
using Microcity.Skills;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class OpenFiguresTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Figures_are_counted_from_the_rows_of_today(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var (db, today) = (inside.ServiceProvider.GetRequiredService<CityDb>(), inside.ServiceProvider.GetRequiredService<Here>().Today);
        db.AddRange(
            Row("three, one filled", SourceKind.Vacancy, o => (o.Places, o.FilledPlaces) = (3, 1)),
            Row("number not told", SourceKind.SummerPost),
            Row("over", SourceKind.Vacancy, o => o.OpenUntil = today.AddDays(-1)),
            Row("closed", SourceKind.Vacancy, o => (o.State, o.Places, o.FilledPlaces) = (OpportunityState.Closed, 2, 2)),
            Row("filled last year", SourceKind.Vacancy, o => (o.State, o.Places, o.FilledPlaces, o.PostedOn) = (OpportunityState.Closed, 5, 5, new(today.Year - 1, 12, 31))),
            Row("course", SourceKind.Course), Row("workshop", SourceKind.Workshop));
        db.AddRange(Enumerable.Range(0, 11).Select(_ => new Passport { PersonId = RandomId.New() }));
        await db.SaveChangesAsync();

        var figures = await inside.ServiceProvider.GetRequiredService<ReadFigures>().Run();
        Assert.Equal([("open-places", 3), ("filled-places", 3), ("courses", 2), ("passports", 10)], figures.Select(f => (f.Kind.Code, f.Value)));

        Opportunity Row(string title, SourceKind kind, Action<Opportunity>? change = null)
        {
            var row = new Opportunity
            {
                SourceKind = kind, SourceRef = title, ContentHash = [1], Title = new Dictionary<string, string> { ["en"] = title }, Text = new Dictionary<string, string>(),
                OpenUntil = today.AddDays(10), PostedOn = today.AddDays(-10),
            };
            change?.Invoke(row);
            return row;
        }
    }
}
