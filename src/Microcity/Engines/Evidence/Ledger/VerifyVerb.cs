using System.CommandLine;
using System.Globalization;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary><c>verify</c>: recomputes the record of what happened of every city and says whether it holds.</summary>
internal static class VerifyVerb
{
    private static readonly Option<string?> Only = new("--city") { Description = "Only this city." };
    private static readonly Option<FileInfo?> HeadsKept = new("--heads") { Description = "Heads kept outside: lines of the heads.csv that each city publishes." };

    public static Command Of(Installation installation)
    {
        var verb = new Command("verify", "Recompute the record of what happened and name the first row that does not hold.") { Only, HeadsKept };
        verb.SetAction((parsed, stop) => Run(installation, CommandLine.Storage(parsed), parsed.GetValue(Only), parsed.GetValue(HeadsKept), stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, Storage storage, string? only, FileInfo? kept, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, storage);
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        var chosen = (await services.GetRequiredService<Cities>().All(stop)).Where(c => only is null || c.Slug == only).ToList();
        if (chosen.Count == 0)
        {
            await Console.Error.WriteLineAsync(only is null ? say["evidence.verify.no-city"] : say["evidence.verify.unknown-city", ("slug", only)]);
            return 1;
        }
        var whole = true;
        foreach (var city in chosen)
        {
            var heads = kept is null ? [] : HeadsFile.Read(await File.ReadAllLinesAsync(kept.FullName, stop), city.Slug);
            await using var inside = await services.InCity(city, actor => actor.IsOperator());
            var state = await inside.ServiceProvider.GetRequiredService<VerifyLedger>().Run(heads, seq => Console.Error.Write($"\r{city.Slug} {seq.ToString("N0", CultureInfo.InvariantCulture)}"), stop);
            if (state.Rows >= 50_000)
                await Console.Error.WriteLineAsync();
            Console.WriteLine(Report(say, city, state));
            whole &= state.Whole;
            if (state.First?.Kind != FlawKind.Unreadable)
                await inside.ServiceProvider.GetRequiredService<NoteVerified>().Run(state, stop);
        }
        return whole ? 0 : 1;
    }

    private static string Report(Say say, City city, LedgerState state) => string.Join("\n  ", Sentences(say, city, state));

    private static IEnumerable<string> Sentences(Say say, City city, LedgerState state)
    {
        var seconds = state.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        yield return say[state.Whole ? "evidence.verify.whole" : "evidence.verify.broken", ("slug", city.Slug), ("rows", state.Rows), ("seconds", seconds)];
        if (state.First is { } flaw)
        {
            yield return FlawWords.Say(say, flaw);
            if (state.Flaws > 1)
                yield return say.Count("evidence.verify.further", state.Flaws - 1);
        }
        if (state.Unsealed > 0)
            yield return say.Count("evidence.verify.unsealed", state.Unsealed, ("since", LedgerTime.Text(state.OldestUnsealed!.Value)));
        yield return state.LastHead is { } head
            ? say["evidence.verify.after-head", ("count", state.HeadsCompared), ("seq", head.Seq), ("day", head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]
            : say["evidence.verify.no-head"];
    }
}
