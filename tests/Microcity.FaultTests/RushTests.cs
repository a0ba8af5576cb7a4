using System.Diagnostics;
using System.Globalization;

namespace Microcity.FaultTests;

/// <summary>All pupils of a summer register in the first minute, ten times as fast as what broke others' forms, and the program is killed in the middle.</summary>
public sealed class RushTests
{
    private const int Pupils = 470;

    public static TheoryData<Engine> Engines => Place.Engines;

    /// <summary>The everyday run is shorter, not slower.</summary>
    private static int Today => Environment.GetEnvironmentVariable("MICROCITY_FAULTS") == "short" ? Pupils / 4 : Pupils;

    [Theory, MemberData(nameof(Engines))]
    public async Task Everybody_who_registers_at_once_is_in_once(Engine engine)
    {
        var (lost, doubled, unfinished, whole) = await Run("rush", engine, null, Today, TimeSpan.FromSeconds(Today / 8.0));
        Assert.True(lost == 0 && doubled == 0 && unfinished == 0 && whole, $"lost {lost}, doubled {doubled}, not complete {unfinished}, record whole: {whole}");
    }

    [Fact]
    public async Task Control_a_reply_before_the_commit_turns_the_rush_red()
    {
        var (lost, _, unfinished, _) = await Run("rush/reply-before-commit", Engine.Sqlite, BrokenHost.ReplyBeforeCommit, 80, TimeSpan.FromSeconds(2));
        Assert.True(lost + unfinished > 0, "The suite did not notice.");
    }

    private static async Task<(int Lost, int Doubled, int Unfinished, bool Whole)> Run(string name, Engine engine, string? broken, int pupils, TimeSpan within)
    {
        await using var place = await Place.MakeDemo(engine);
        var (rush, start) = (new Rush(place), Stopwatch.GetTimestamp());
        await rush.Begin(pupils);
        var served = await Served.Start(place, broken);
        await rush.Warm(served.Port);
        var running = rush.Run(() => served.Port, within);
        await Task.Delay(within / 2);
        await served.Kill();
        served.Dispose();
        served = await Served.Start(place, broken);
        await running;
        await served.Kill();
        served.Dispose();
        var (lost, doubled, unfinished) = await rush.Check();
        var whole = (await place.Verify()).Whole;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name} {engine} {pupils} pupils in {within.TotalSeconds:0} s, lost {lost}, doubled {doubled}, not complete {unfinished}, {rush.Times}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        return (lost, doubled, unfinished, whole);
    }
}
