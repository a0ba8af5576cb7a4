using System.CommandLine;
using Microcity.Platform;
using Spectre.Console;

namespace Microcity.Skills;

/// <summary><c>import-opportunities</c>: takes over the good rows of a file into a city and names the bad ones.</summary>
internal static class ImportOpportunitiesVerb
{
    private static readonly Argument<FileInfo> Source = new("file") { Description = "CSV, JobPosting JSON, or a page that holds such adverts." };
    private static readonly Option<string> Slug = new("--city") { Description = "The city's address, such as ventspils.", Required = true };
    private static readonly Option<SourceKind> Kind = new("--kind") { Description = "What rows are that say no kind.", DefaultValueFactory = _ => SourceKind.Market };
    private static readonly Option<bool> OnlyLook = new("--preview") { Description = "Say what would happen, change nothing." };

    public static Command Of(Installation installation)
    {
        var verb = new Command("import-opportunities", "Take openings and courses from a file into a city. The same file again changes nothing.") { Source, Slug, Kind, OnlyLook };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, CommandLine.Storage(parsed));
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        var file = parsed.GetValue(Source)!;
        if (!file.Exists)
            return await Failed(say["skills.import.no-file", ("file", file.FullName)]);
        if ((await services.GetRequiredService<Cities>().All(stop)).FirstOrDefault(c => c.Slug == parsed.GetValue(Slug)) is not { } city)
            return await Failed(say["skills.import.no-city", ("slug", parsed.GetValue(Slug))]);
        if (file.Length > ReadImportFile.MostBytes)
            return await Failed(Words(say, ReadImportFile.TooLarge));

        await using var scope = await services.InCity(city, actor => actor.IsOperator());
        var inside = scope.ServiceProvider;
        var (bytes, choice) = (await File.ReadAllBytesAsync(file.FullName, stop), parsed.GetValue(Kind).ToString());
        var look = await inside.GetRequiredService<LookAtImport>().Run(OpeningsImport.Kind, bytes, choice, stop: stop);
        if (!look.Done)
            return await Failed(Words(say, look.Refusal));
        if (ReadImportFile.NoColumnKnown(look.Value) is { } unknown)
            return await Failed(Words(say, unknown));
        foreach (var fault in look.Value.Faults)
            Console.WriteLine(FaultWords.Say(say, fault));
        var counts = look.Value.Counts;
        if (!parsed.GetValue(OnlyLook))
        {
            var kept = await inside.GetRequiredService<KeepImportFile>().Run(OpeningsImport.Kind, file.Name, bytes, choice, stop);
            if (!kept.Done)
                return await Failed(Words(say, kept.Refusal));
            var done = await WithProgress(step => inside.GetRequiredService<StartImport>().Run(OpeningsImport.Kind, kept.Value.Id, wait: true, step, stop));
            if (!done.Done)
                return await Failed(Words(say, done.Refusal));
            counts = new(done.Value.New, done.Value.Changed, done.Value.Same, done.Value.Refused);
        }
        Console.WriteLine(Summary(say, counts, parsed.GetValue(OnlyLook)));
        return counts.Refused == 0 ? 0 : 1;
    }

    private static string Summary(Say say, ImportCounts counts, bool onlyLooked)
    {
        (string, object?)[] values = [("added", counts.New), ("changed", counts.Changed), ("same", counts.Same), ("refused", counts.Refused)];
        return say[onlyLooked ? "skills.import.would" : counts is { New: 0, Changed: 0 } ? "skills.import.nothing-new" : "skills.import.did", values];
    }

    private static async Task<Outcome<ImportRun>> WithProgress(Func<Action<int, int>, Task<Outcome<ImportRun>>> run)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        Outcome<ImportRun> done = default;
        await screen.Progress().HideCompleted(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask("openings");
            done = await run((row, of) => (bar.MaxValue, bar.Value) = (Math.Max(1, of), row));
        });
        return done;
    }

    private static string Words(Say say, Refusal refusal) =>
        string.Join('\n', refusal.Reasons.SelectMany(r => r.Remedies.Select(m => say[m.TextKey, m.Values]).Prepend(say[r.TextKey, r.Values])));

    private static async Task<int> Failed(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
