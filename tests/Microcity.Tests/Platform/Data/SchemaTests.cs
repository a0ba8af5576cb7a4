using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>The databases are what the classes and the migrations say (platform rule 11, T66).</summary>
public sealed class SchemaTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    public static TheoryData<string> ContextNames => [.. Contexts.All.Select(c => c.GetType().Name)];

    [Theory, MemberData(nameof(ContextNames))]
    public void T66_No_change_of_the_classes_waits_for_its_migration(string context)
    {
        Assert.False(Contexts.All.Single(c => c.GetType().Name == context).Database.HasPendingModelChanges(), $"{context} has changes without a migration: dotnet ef migrations add");
        Assert.True(Contexts.WithOneTableMore(context).Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_Every_trigger_and_index_is_there_after_the_last_migration(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var promised = SchemaObjects.Promised(db);
        Assert.Contains(promised, o => o.StartsWith("trigger evidence_no_", StringComparison.Ordinal));
        Assert.Empty(promised.Except(await SchemaObjects.Present(db)));

        await SchemaObjects.Drop(db, promised[0]);
        Assert.Equal([promised[0]], promised.Except(await SchemaObjects.Present(db)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule11_Both_databases_order_text_alike(Engine engine)
    {
        string[] names = ["Šics", "Zariņš", "Ābele", "abele", "Abele", "Ūdre", "Čakste", "Abele-Ozola", "Żak", "zariņš", "", "10", "9"];
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        db.AddRange(names.Select(n => new Setting { Key = n, Value = "1" }));
        await db.SaveChangesAsync();
        var sorted = await db.Set<Setting>().Where(s => s.Value == "1").OrderBy(s => s.Key).Select(s => s.Key).ToListAsync();
        Assert.Equal(names.Order(StringComparer.Ordinal), sorted);
        Assert.NotEqual(names.Order(StringComparer.InvariantCulture), sorted);
    }
}
