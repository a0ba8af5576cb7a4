using System.CommandLine;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.CareerOffice;

/// <summary><c>import-interests</c>: what occupations are about, from O*NET and the official tables between it and ESCO.</summary>
internal static class ImportInterestsVerb
{
    private static readonly Argument<FileInfo[]> Files = new("file")
    {
        Description = "CSV or CSV.gz: O*NET's interests, the table from O*NET to ESCO, and the one from ESCO to O*NET. Each is known by its header.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> List = new("--list") { Description = "The skills list, such as esco-1.1.1; else the newest imported one, else the starter list." };

    public static Command Of(Installation installation)
    {
        var verb = new Command("import-interests", "Import what occupations are about, for the interest quiz.") { Files, List };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, CommandLine.Storage(parsed));
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        if (parsed.GetValue(Files)!.FirstOrDefault(f => !f.Exists) is { } absent)
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-place", ("place", absent)]);
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        var files = new InterestFiles();
        foreach (var file in parsed.GetValue(Files)!)
        {
            await using var content = file.OpenRead();
            if (files.Add(file.Name, content) is { } refusal)
                return SpokenRefusal.Print(say, refusal);
        }
        await using var above = services.CreateAsyncScope();
        var all = await above.ServiceProvider.GetRequiredService<TaxonomyVersions>().All(stop);
        var named = parsed.GetValue(List);
        if (named is not null && named != StarterTaxonomy.Version && all.All(v => v.Name != named))
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-list", ("list", named)]);
        var chosen = named == StarterTaxonomy.Version ? null : all.FirstOrDefault(v => named is null || v.Name == named)?.Id;
        var done = await above.ServiceProvider.GetRequiredService<ImportInterests>().Run(chosen, files, stop);
        if (!done.Done)
            return SpokenRefusal.Print(say, done.Refusal);
        var (known, others) = (done.Value, files.Others);
        Console.WriteLine(say["career-office.verb.interests", ("list", known.List), ("forward", known.Of(InterestSource.Forward)), ("reverse", known.Of(InterestSource.Reverse)), ("estimated", known.Of(InterestSource.Estimated)), ("none", known.Occupations - known.Known.Count)]);
        foreach (var other in others)
            Console.WriteLine(say["career-office.verb.not-one", ("file", other)]);
        return 0;
    }
}
