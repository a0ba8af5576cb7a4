using System.CommandLine;

namespace Microcity.Platform;

/// <summary>
/// <c>backup</c> copies a city's SQLite database while it is served; <c>restore</c> puts a copy back and does again what it does not know;
/// <c>after-restore</c> does the latter alone, for PostgreSQL, where the operator restores with the tools of the database.
/// </summary>
internal static class RestoreVerbs
{
    private static readonly Argument<string> Which = new("city") { Description = "The city's word in addresses." };
    private static readonly Argument<FileInfo> Where = new("file") { Description = "The backup." };
    private static readonly Option<bool> Stopped = new("--stopped") { Description = "Says that no program serves this city now." };

    public static Command BackUp(Installation installation)
    {
        var verb = new Command("backup", "Copy a city's SQLite database to a file, while it may be in use.") { Which, Where };
        verb.SetAction((parsed, stop) => InCity(installation, parsed, async (say, city, storage, _) =>
        {
            var file = parsed.GetValue(Where)!;
            if (storage.Postgres is not null || file.Exists)
                return await No(say, storage.Postgres is not null ? "platform.restore.postgres" : "platform.restore.there", ("file", file.FullName));
            CityBackups.Copy(storage.CityDatabase(city), file.FullName);
            Console.WriteLine(say["platform.restore.kept", ("slug", city.Slug), ("file", file.FullName)]);
            return 0;
        }, stop));
        return verb;
    }

    public static Command Restore(Installation installation)
    {
        var verb = new Command("restore", "Put a backup of a city's SQLite database in its place, and do again what was erased or ended since.") { Which, Where, Stopped };
        verb.SetAction((parsed, stop) => InCity(installation, parsed, async (say, city, storage, services) =>
        {
            var file = parsed.GetValue(Where)!;
            if (storage.Postgres is not null || !file.Exists)
                return await No(say, storage.Postgres is not null ? "platform.restore.postgres" : "platform.restore.missing", ("file", file.FullName));
            if (!parsed.GetValue(Stopped))
                return await No(say, "platform.restore.open", ("slug", city.Slug));
            if (CityBackups.Broken(file.FullName) is { } said)
                return await No(say, "platform.restore.broken", ("file", file.FullName), ("said", said));
            CityBackups.PutBack(file.FullName, storage.CityDatabase(city));
            return await Replay(say, city, services, stop);
        }, stop));
        return verb;
    }

    public static Command After(Installation installation)
    {
        var verb = new Command("after-restore", "End all sessions of a restored city and do again what was erased or ended since its backup.") { Which };
        verb.SetAction((parsed, stop) => InCity(installation, parsed, (say, city, _, services) => Replay(say, city, services, stop), stop));
        return verb;
    }

    private static async Task<int> InCity(Installation installation, ParseResult parsed, Func<Say, City, Storage, IServiceProvider, Task<int>> run, CancellationToken stop)
    {
        var storage = CommandLine.Storage(parsed);
        await using var services = Scopes.ForVerb(installation, storage);
        var (say, slug) = (new Say(services.GetRequiredService<Texts>(), "en", null, default), parsed.GetValue(Which)!);
        return (await services.GetRequiredService<Cities>().All(stop)).FirstOrDefault(c => c.Slug == slug) is { } city
            ? await run(say, city, storage, services)
            : await No(say, "platform.restore.no-city", ("slug", slug));
    }

    private static async Task<int> Replay(Say say, City city, IServiceProvider services, CancellationToken stop)
    {
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        await using var inside = await services.InCity(city, actor => actor.IsOperator());
        Console.WriteLine(say["platform.restore.replayed", ("slug", city.Slug), ("count", await inside.ServiceProvider.GetRequiredService<ReplayAfterRestore>().Run(stop))]);
        return 0;
    }

    private static async Task<int> No(Say say, string why, params (string, object?)[] values)
    {
        await Console.Error.WriteLineAsync(say[why, values]);
        return 1;
    }
}
