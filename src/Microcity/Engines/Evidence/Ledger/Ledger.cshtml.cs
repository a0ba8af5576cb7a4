using System.Globalization;
using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>The record of what happened: whether it is whole, its facts and who looked at what, who hears it, what failed.</summary>
[Needs(EvidencePermissions.Audit)]
public sealed class LedgerPage(ReadLedger ledger, ReadFacts read, CheckLinks check, ReadReactions reactions, ReplayDeadLetter replay, StartReaction start, Visitor visitor, Here here) : PageModel
{
    private const int Most = 50;

    public LedgerNow Now { get; private set; } = new(null, 0, null, null, null);
    public IReadOnlyList<ReactionState> Reactions { get; private set; } = [];
    public IReadOnlyList<DeadLetter> DeadLetters { get; private set; } = [];
    public FactFilter Filter { get; private set; } = new();
    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];
    public FactWords Words { get; private set; } = null!;

    /// <summary>Places among those shown whose links do not hold, recomputed now.</summary>
    public IReadOnlySet<long> Broken { get; private set; } = new HashSet<long>();

    public bool MayOperate => visitor.May(EvidencePermissions.Operate);

    /// <summary>The same list from where this page ends; null when there is no more.</summary>
    public string? Older => Facts.Count < Most ? null : QueryString.Create(
        Request.Query.Where(q => q.Key is not ("before" or "lang")).Append(new("before", Facts[^1].Id.ToString()))).ToString();

    /// <param name="who">An alias or its beginning, <c>visitor</c>, <c>operator</c> or <c>job:name</c>.</param>
    /// <param name="before">The last fact of the page before.</param>
    public async Task<IActionResult> OnGet(string? what, string? who, string? about, string? thing, string? from, string? until, Guid? before, CancellationToken stop)
    {
        Filter = new(Given(what), await read.Actor(who, stop), Given(about), Given(thing), Day(from), Day(until));
        await Show(before, stop);
        return Page();
    }

    [Says(OnlyWith = "a fact that a reaction failed on", Refuses = [403, 404, 409])]
    public async Task<IActionResult> OnPostReplay(Guid letter, CancellationToken stop)
    {
        if (!MayOperate)
            return Forbid();
        var done = await replay.Run(letter, stop);
        return done.Done ? Redirect(Url.Content("~/work/ledger")) : await Refused(done.Refusal!, stop);
    }

    [Says(OnlyWith = "a reaction that was stopped", Refuses = [403, 404])]
    public async Task<IActionResult> OnPostStart(string name, CancellationToken stop)
    {
        if (!MayOperate)
            return Forbid();
        var done = await start.Run(name, stop);
        return done.Done ? Redirect(Url.Content("~/work/ledger")) : await Refused(done.Refusal!, stop);
    }

    private async Task Show(Guid? before, CancellationToken stop)
    {
        Now = await ledger.Now(stop);
        (Reactions, DeadLetters) = (await reactions.All(stop), await reactions.DeadLetters(stop));
        Facts = await read.Newest(Filter, before, Most, stop);
        Broken = (await check.Run(Facts.Select(f => f.Seq), stop)).Values.Where(l => !l.Holds).Select(l => l.Seq).ToHashSet();
        Words = new(here.Say, await ledger.Erased(Facts.SelectMany(f => new[] { f.Actor, f.Subject, f.OnBehalfOf }).OfType<string>(), stop));
    }

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken stop)
    {
        await Show(null, stop);
        return this.Refuse(refusal);
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
