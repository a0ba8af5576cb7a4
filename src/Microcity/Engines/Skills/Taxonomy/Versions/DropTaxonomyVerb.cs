using System.CommandLine;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary><c>drop-taxonomy</c>: removes a list that no city uses; without a name it tells which lists are here.</summary>
internal static class DropTaxonomyVerb
{
    private static readonly Argument<string?> File = new("file") { Description = "As the list of this verb names it, such as esco-1.1.1-1a2b3c4d.mctax.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Of(Installation installation)
    {
        var verb = new Command("drop-taxonomy", "List the skills lists that are here, or remove one that no city uses.") { File };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        await using var services = Scopes.ForVerb(installation, CommandLine.Storage(parsed));
        var say = new Say(services.GetRequiredService<Texts>(), "en", null, default);
        await services.GetRequiredService<PrepareDatabases>().Run(stop);
        await using var above = services.CreateAsyncScope();
        var all = await above.ServiceProvider.GetRequiredService<TaxonomyVersions>().All(stop);
        if (parsed.GetValue(File) is not { } name)
        {
            foreach (var version in all)
                Console.WriteLine($"{version.FileName}  {ListName.Counts(say, version.Counts)}  {version.Languages}");
            return 0;
        }
        if (all.FirstOrDefault(v => v.FileName == name) is not { } chosen)
            return ImportTaxonomyVerb.Failed(say["skills.verb.no-such-list", ("list", name)]);
        if (UpgradeRules.InUse(await Users(services, chosen.Id, stop)) is { } refusal)
            return SpokenRefusal.Print(say, refusal);
        await above.ServiceProvider.GetRequiredService<DropTaxonomy>().Run(chosen, stop);
        Console.WriteLine(say["skills.verb.dropped", ("file", name)]);
        return 0;
    }

    /// <summary>Cities that speak the list, or could go back to it.</summary>
    private static async Task<IReadOnlyList<string>> Users(IServiceProvider services, Guid version, CancellationToken stop)
    {
        var users = new List<string>();
        foreach (var city in await services.GetRequiredService<Cities>().All(stop))
        {
            await using var inside = await services.InCity(city, actor => actor.IsOperator());
            if (await inside.ServiceProvider.GetRequiredService<CityDb>().Set<CityTaxonomy>().AnyAsync(t => t.TaxonomyVersionId == version || t.BeforeId == version, stop))
                users.Add(city.Slug);
        }
        return users;
    }
}
