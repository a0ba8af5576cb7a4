using System.Diagnostics;
using System.Globalization;

namespace Microcity.FaultTests;

/// <summary>
/// The program is killed in the middle of a storm of writes (trust, section 6). A case must be green; the same against a program with
/// one thing broken must turn red.
/// </summary>
public sealed class KillTests
{
    private const int Clients = 8;

    public static TheoryData<Engine> Engines => Place.Engines;

    /// <summary>50 by default, 500 in the long run, 3 in the everyday one.</summary>
    private static int Kills => Environment.GetEnvironmentVariable("MICROCITY_FAULTS") switch { "long" => 500, "short" => 3, _ => 50 };

    [Theory, MemberData(nameof(Engines))]
    public async Task Killed_while_writing_loses_and_doubles_nothing(Engine engine)
    {
        var result = await Run("kill", engine, null, Kills, _ => 1);
        Assert.True(result.Green, result.Line);
    }

    [Fact]
    public async Task Control_a_reply_before_the_commit_turns_the_kill_case_red()
    {
        var result = await Run("kill/reply-before-commit", Engine.Sqlite, BrokenHost.ReplyBeforeCommit, 2, _ => 1);
        Assert.True(result.Lost > 0, result.Line);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Repeated_and_killed_has_one_effect_and_one_reply(Engine engine)
    {
        var result = await Run("repeats", engine, null, Math.Max(2, Kills / 8), chance => 1 + chance.Below(20));
        Assert.True(result.Green, result.Line);
    }

    [Fact]
    public async Task Control_a_key_kept_after_the_commit_turns_the_repeats_red()
    {
        var result = await Run("repeats/key-after-commit", Engine.Sqlite, BrokenHost.KeyAfterCommit, 1, _ => 5);
        Assert.True(result.Duplicated > 0 && !result.Green, result.Line);
    }

    private static async Task<FaultResult> Run(string name, Engine engine, string? broken, int kills, Func<Chance, int> times)
    {
        const int Seed = 20261124;
        var (chance, start, ready, whole) = (new Chance(Seed), Stopwatch.GetTimestamp(), new List<TimeSpan>(), true);
        await using var place = await Place.Make(engine);
        var storm = new Storm(place, Path.Combine(place.Folder, "acknowledged.log"), () => times(chance));
        for (var kill = 0; kill < kills; kill++)
        {
            var cookie = await place.Cookie();
            using var served = await Served.Start(place, broken);
            ready.Add(served.Ready);
            await storm.Repeat(served.Port, cookie);
            using var killed = new CancellationTokenSource();
            var blowing = storm.Blow(served.Port, cookie, Clients, killed.Token);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await storm.Next(patience.Token);
            await Task.Delay(chance.Below(800));
            await served.Kill();
            await killed.CancelAsync();
            await blowing;
            whole &= (await place.Verify()).Whole;
        }
        // In the end everything that was sent has been answered once.
        if (broken is null)
        {
            var cookie = await place.Cookie();
            using var served = await Served.Start(place, broken);
            await storm.Repeat(served.Port, cookie);
            await served.Kill();
            whole &= (await Served.Verb(place, "verify")).Code == 0;
        }
        var (acknowledged, found) = (storm.Acknowledged, await place.Found());
        var result = new FaultResult(
            name, engine, Seed, acknowledged.Length, found.Count, acknowledged.Count(w => !found.ContainsKey(Storm.Day(w))), found.Values.Sum(times => times - 1) + storm.Different,
            whole, ready.Order().ElementAt(ready.Count / 2), ready.Max(), Stopwatch.GetElapsedTime(start));
        Console.WriteLine(result.Line);
        return result;
    }
}

/// <param name="Whole">The record of what happened held after every kill.</param>
internal sealed record FaultResult(
    string Name, Engine Engine, int Seed, int Acknowledged, int Found, int Lost, int Duplicated, bool Whole, TimeSpan Ready, TimeSpan SlowestReady, TimeSpan Took)
{
    private static readonly TimeSpan LongestReady = TimeSpan.FromSeconds(3);

    /// <summary>Half of the starts must be quick, so that one of a busy moment does not count; beside other tests none is judged.</summary>
    public bool Green => Lost == 0 && Duplicated == 0 && Whole && Acknowledged > 0 && (Everyday || Ready <= LongestReady);

    private static bool Everyday => Environment.GetEnvironmentVariable("MICROCITY_FAULTS") == "short";

    /// <summary>case engine seed acked found lost duplicated seconds verdict, then what else was seen.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture,
        $"{Name} {Engine} {Seed} {Acknowledged} {Found} {Lost} {Duplicated} {Took.TotalSeconds:0.0} {(Green ? "green" : "red")} (record {(Whole ? "whole" : "BROKEN")}, ready in {Ready.TotalSeconds:0.0} s, slowest {SlowestReady.TotalSeconds:0.0} s)");
}

/// <summary>Chance from a seed, the same in every run.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly Lock gate = new();
    private ulong state = seed;

    public int Below(int end)
    {
        lock (gate)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)end);
        }
    }
}
