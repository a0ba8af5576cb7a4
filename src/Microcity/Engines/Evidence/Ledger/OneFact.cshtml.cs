using System.Text.Json;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Microcity.Evidence;

/// <summary>One fact as it is stored, what else happened to the same thing, and whether its link of the chain holds.</summary>
[Needs(EvidencePermissions.Follow), Says(At = "id=<facts[-1].id>")]
public sealed class OneFactPage(ReadFacts read, ReadLedger ledger, CheckLinks check, Here here) : PageModel
{
    private const int Most = 25;

    public ShownFact Fact { get; private set; } = null!;
    public FactWords Words { get; private set; } = null!;
    public Link? Link { get; private set; }

    /// <summary>Of the same thing, newest first.</summary>
    public IReadOnlyList<ShownFact> History { get; private set; } = [];

    /// <summary>What was said of this fact afterwards.</summary>
    public IReadOnlyList<ShownFact> Corrections { get; private set; } = [];

    public bool HasMore => History.Count == Most;

    /// <summary>Names and values as they are stored.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        using var payload = JsonDocument.Parse(Fact.Payload);
        return [.. payload.RootElement.EnumerateObject().Select(p => (p.Name, p.Value.ToString()))];
    }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await read.One(id, stop) is not { } fact)
            return NotFound();
        Fact = fact;
        Link = (await check.Run([fact.Seq], stop)).GetValueOrDefault(fact.Seq);
        History = await read.Newest(new(Thing: fact.Object), null, Most, stop);
        Corrections = await read.Corrections(fact, stop);
        Words = new(here.Say, await ledger.Erased(History.Append(fact).Concat(Corrections).SelectMany(f => new[] { f.Actor, f.Subject, f.OnBehalfOf }).OfType<string>(), stop));
        return Page();
    }
}
