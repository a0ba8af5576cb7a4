using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary><c>linker decisions</c>: what officers took and left, as texts for <c>link-skills</c> and gold for <c>linker evaluate</c>.</summary>
internal static class DecisionsVerb
{
    private static readonly Option<string> City = new("--city") { Description = "Slug of the city.", Required = true };
    private static readonly Option<string> Output = new("--output") { Description = "One sentence per line: id, text, lang, gold (URIs that were kept), refused (URIs that were not).", Required = true };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Of(Installation installation)
    {
        var verb = new Command("decisions", "Write what officers decided on suggestions, to measure the linker against.") { City, Output };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        var (storage, slug, output) = (CommandLine.Storage(parsed), parsed.GetValue(City)!, parsed.GetValue(Output)!);
        await using var services = Scopes.ForVerb(installation, storage);
        if (await services.GetRequiredService<Cities>().BySlug(slug, stop) is not { } city)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"There is no city {slug} in {storage.Folder}.");
            return 1;
        }
        await using var scope = await services.InCity(city, actor => actor.IsOperator());
        var decided = await scope.ServiceProvider.GetRequiredService<CityDb>().Set<LinkDecision>().AsNoTracking().OrderBy(d => d.Id).ToListAsync(stop);
        var lines = decided.GroupBy(d => (d.Language, d.Sentence)).Select(g => JsonSerializer.Serialize(
            new { id = g.First().Id, text = g.Key.Sentence, lang = g.Key.Language, gold = Uris(g, kept: true), refused = Uris(g, kept: false) }, Plain)).ToList();
        await File.WriteAllTextAsync(output + ".part", string.Concat(lines.Select(l => l + "\n")), stop);
        File.Move(output + ".part", output, overwrite: true);
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{lines.Count} sentences, {decided.Count} decisions, {decided.Count(d => d.Kept)} kept");
        return 0;
    }

    private static string[] Uris(IEnumerable<LinkDecision> decisions, bool kept) =>
        [.. decisions.Where(d => d.Kept == kept).Select(d => d.ConceptUri).Distinct().Order(StringComparer.Ordinal)];
}
