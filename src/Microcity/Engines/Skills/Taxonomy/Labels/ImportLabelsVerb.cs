using System.CommandLine;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary><c>import-labels</c>: names in more languages for a list that is here.</summary>
internal static class ImportLabelsVerb
{
    private static readonly Argument<FileInfo[]> Files = new("file")
    {
        Description = "CSV or CSV.gz with language, conceptUri, labelIndex (0 = preferred) and label.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Languages = new("--language") { Description = "Only these languages.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> List = new("--list") { Description = "The list that gets the names, such as esco-1.1.1; else the newest imported one." };
    private static readonly Option<string?> City = new("--city") { Description = "Only this city shows the names; else every city that uses the list." };

    public static Command Of(Installation installation)
    {
        var verb = new Command("import-labels", "Add names in more languages to a skills list.") { Files, Languages, List, City };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, CommandLine.Storage(parsed));
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        if (parsed.GetValue(Files)!.FirstOrDefault(f => !f.Exists) is { } missing)
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-place", ("place", missing)]);
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        IReadOnlyList<City> cities = [.. (await services.GetRequiredService<Cities>().All(stop)).Where(c => parsed.GetValue(City) is not { } slug || c.Slug == slug)];
        if (parsed.GetValue(City) is { } asked && cities.Count == 0)
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-city", ("city", asked)]);

        await using var above = services.CreateAsyncScope();
        var list = await Chosen(services, above.ServiceProvider.GetRequiredService<TaxonomyVersions>(), parsed, cities, stop);
        if (list is { Known: false })
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-list", ("list", parsed.GetValue(List))]);
        var packs = new List<LabelPack>();
        foreach (var file in parsed.GetValue(Files)!)
        {
            await using var content = file.OpenRead();
            var pack = LabelPack.Read(file.Name, content, parsed.GetValue(Languages) is { Length: > 0 } only ? only.ToHashSet() : null);
            if (!pack.Done)
                return SpokenRefusal.Print(say, pack.Refusal);
            packs.Add(pack.Value);
        }
        var add = above.ServiceProvider.GetRequiredService<AddLabelPack>();
        var done = await ProgressBar.Show(say["skills.verb.naming"], _ => Task.Run(() => add.Run(list.Id, packs, stop), stop));
        if (!done.Done)
            return SpokenRefusal.Print(say, done.Refusal);
        Print(say, packs, done.Value);
        foreach (var city in cities)
        {
            if (await Version(services, city, stop) == list.Id && done.Value.Version.Id != list.Id)
                await ImportTaxonomyVerb.Use(services, say, city, done.Value.Version, stop);
        }
        return 0;
    }

    // One city's own list, or the one that is named, or the newest that was imported, or the starter list.
    private static async Task<(Guid? Id, bool Known)> Chosen(IServiceProvider services, TaxonomyVersions versions, ParseResult parsed, IReadOnlyList<City> cities, CancellationToken stop)
    {
        var all = await versions.All(stop);
        if (parsed.GetValue(List) is { } name)
            return name == StarterTaxonomy.Version ? (null, true) : all.FirstOrDefault(v => v.Name == name) is { } named ? (named.Id, true) : (null, false);
        return parsed.GetValue(City) is not null ? (await Version(services, cities[0], stop), true) : (all is [var newest, ..] ? newest.Id : null, true);
    }

    private static async Task<Guid?> Version(IServiceProvider services, City city, CancellationToken stop)
    {
        await using var inside = await services.InCity(city, actor => actor.IsOperator());
        return await inside.ServiceProvider.GetRequiredService<ReadCitySkills>().Version(stop);
    }

    private static void Print(Say say, List<LabelPack> packs, LabelledTaxonomy done)
    {
        Console.WriteLine(say[done.New ? "skills.verb.labelled" : "skills.verb.there-already", ("list", ListName.Of(say, done.Version.Name)), ("file", done.Version.FileName)]);
        foreach (var (pack, added) in packs.Zip(done.Packs))
        {
            Console.WriteLine(say["skills.verb.pack", ("file", pack.File), ("joined", ListName.Number(say, added.Joined)), ("unknown", ListName.Number(say, added.Unknown.Count))]);
            foreach (var (language, names) in added.Names)
                Console.WriteLine($"    {language} {ListName.Number(say, names)}");
            foreach (var uri in added.Unknown)
                Console.WriteLine("    " + say["skills.verb.unknown", ("uri", uri)]);
        }
    }
}
