using System.Diagnostics;

namespace Microcity.FaultTests;

/// <summary>The program is killed again and again while it takes over a file (M2); in the end each row is there once, and can be taken back.</summary>
public sealed class ImportKillTests
{
    private const int Rows = 4_000;

    public static TheoryData<Engine> Engines => Place.Engines;

    private static int Kills => Environment.GetEnvironmentVariable("MICROCITY_FAULTS") switch { "long" => 15, "short" => 2, _ => 6 };

    [Theory, MemberData(nameof(Engines))]
    public async Task Killed_during_an_import_loses_and_doubles_nothing(Engine engine)
    {
        var (lost, doubled, left, whole, kills) = await Run("import", engine, null, Kills);
        Assert.True(lost == 0 && doubled == 0 && left == 0 && whole && kills > 0, $"lost {lost}, doubled {doubled}, left {left}, kills {kills}, record whole: {whole}");
    }

    [Fact]
    public async Task Control_rows_kept_apart_from_what_is_known_of_them_turn_the_import_case_red()
    {
        var (lost, doubled, left, _, _) = await Run("import/rows-apart", Engine.Sqlite, BrokenHost.RowsApart, 2);
        Assert.True(lost + doubled + left > 0, "The suite did not notice.");
    }

    private static async Task<(int Lost, int Doubled, int Left, bool Whole, int Kills)> Run(string name, Engine engine, string? broken, int most)
    {
        const int Seed = 20261130;
        var (chance, start, kills) = (new Chance(Seed), Stopwatch.GetTimestamp(), 0);
        await using var place = await Place.Make(engine);
        var file = new FirmsFile(place, Rows);
        await file.Begin();
        while (!(await file.Reached()).Over)
        {
            using var served = await Served.Start(place, broken);
            await More(file);
            if (kills < most)
            {
                await Task.Delay(chance.Below(400));
                kills += (await file.Reached()).Over ? 0 : 1;
            }
            else
            {
                while (!(await file.Reached()).Over)
                    await More(file);
            }
            await served.Kill();
            await file.LetTimePass();
        }
        var whole = (await place.Verify()).Whole && (await Served.Verb(place, "verify")).Code == 0;
        var (lost, doubled, left) = await file.Check();
        Console.WriteLine($"{name} {engine} {Seed} {Rows} rows, {kills} kills, lost {lost}, doubled {doubled}, left after undo {left}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        return (lost, doubled, left, whole, kills);
    }

    /// <summary>Waits until it went on, or is over.</summary>
    private static async Task More(FirmsFile file)
    {
        var (before, patience) = ((await file.Reached()).Kept, Stopwatch.GetTimestamp());
        while (await file.Reached() is { Over: false } now && now.Kept == before)
        {
            if (Stopwatch.GetElapsedTime(patience) > TimeSpan.FromSeconds(90))
                throw new InvalidOperationException("The import does not go on.");
            await Task.Delay(30);
        }
    }
}
