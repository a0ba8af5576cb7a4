using System.CommandLine;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary><c>import-taxonomy</c>: takes an official download as it is, tells what is in it and what differs from the lists that are here.</summary>
internal static class ImportTaxonomyVerb
{
    private static readonly Argument<string[]> Places = new("path")
    {
        Description = "The zips as downloaded from esco.ec.europa.eu, or the folder they lie in. A language package alone lacks the relations.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> City = new("--city") { Description = "This city uses the list from now on; undo for 30 days at /work/taxonomy." };

    public static Command Of(Installation installation)
    {
        var verb = new Command("import-taxonomy", "Import the official ESCO skills list, exactly as downloaded.") { Places, City };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, CommandLine.Storage(parsed));
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        var (sources, missing) = EscoSource.At(parsed.GetValue(Places)!);
        if (sources is null)
            return Failed(say["skills.verb.no-such-place", ("place", missing)]);
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        City? city = null;
        if (parsed.GetValue(City) is { } slug && (city = await services.GetRequiredService<Cities>().BySlug(slug, stop)) is null)
            return Failed(say["skills.verb.no-such-city", ("city", slug)]);

        await using var above = services.CreateAsyncScope();
        var (import, compare) = (above.ServiceProvider.GetRequiredService<ImportTaxonomy>(), above.ServiceProvider.GetRequiredService<CompareLists>());
        var done = await ProgressBar.Show(say["skills.verb.importing"], progress => Task.Run(() => import.Run(sources, new Stages(progress), stop), stop));
        var report = new TaxonomyReport(say);
        if (!done.Done)
        {
            SpokenRefusal.Print(say, done.Refusal);
            foreach (var change in await compare.Part(sources, stop))
                Print(report.Lines(change.Report, change.Old, change.Next));
            return 1;
        }
        var (version, view, isNew) = done.Value;
        Console.WriteLine(say[isNew ? "skills.verb.imported" : "skills.verb.there-already", ("list", ListName.Of(say, version.Name)), ("file", version.FileName)]);
        Print(report.Lines(version));
        foreach (var change in await compare.With(version, view, stop))
            Print(report.Lines(change.Report, change.Old, change.Next));
        return city is null ? 0 : await Use(services, say, city, version, stop);
    }

    /// <summary>Takes the city over; what it uses and the list lacks is told.</summary>
    internal static async Task<int> Use(IServiceProvider services, Say say, City city, TaxonomyVersion version, CancellationToken stop)
    {
        await using var inside = await services.InCity(city, actor => actor.IsOperator());
        if (await inside.ServiceProvider.GetRequiredService<ReadCitySkills>().Version(stop) == version.Id)
        {
            Console.WriteLine(say["skills.verb.used-already", ("city", city.Slug), ("list", ListName.Of(say, version.Name))]);
            return 0;
        }
        var changed = await inside.ServiceProvider.GetRequiredService<UpgradeTaxonomy>().Run(version.Id, stop: stop);
        if (!changed.Done)
            return SpokenRefusal.Print(say, changed.Refusal);
        Console.WriteLine(say["skills.verb.used", ("city", city.Slug), ("list", ListName.Of(say, version.Name))]);
        foreach (var gone in changed.Value.Gone)
            Console.WriteLine("    " + say[gone.Ticked ? "skills.verb.moved" : "skills.verb.kept", ("name", changed.Value.Now.Label(gone.Ordinal, "en").Text), ("uri", gone.Uri)]);
        return 0;
    }

    internal static int Failed(string text)
    {
        Console.Error.WriteLine(text);
        return 1;
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine(line);
    }

    private sealed class Stages(IProgress<double> whole) : IProgress<ImportStep>
    {
        public void Report(ImportStep value) => whole.Report(value.Whole);
    }
}
