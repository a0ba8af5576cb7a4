using Microcity.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Evidence;

/// <summary>The record of what happened: whether it is whole, who hears it, what failed, the newest facts.</summary>
[Needs(EvidencePermissions.Audit)]
public sealed class LedgerPage(ReadLedger ledger, ReadReactions reactions, ReplayDeadLetter replay, StartReaction start, Visitor visitor, Here here) : PageModel
{
    private const int Most = 50;

    public LedgerNow Now { get; private set; } = new(null, 0, null, null, null);
    public IReadOnlyList<ReactionState> Reactions { get; private set; } = [];
    public IReadOnlyList<DeadLetter> DeadLetters { get; private set; } = [];
    public IReadOnlyList<ShownFact> Facts { get; private set; } = [];
    public IReadOnlySet<string> Erased { get; private set; } = new HashSet<string>();

    public bool MayOperate => visitor.May(EvidencePermissions.Operate);

    /// <summary>Where older facts begin; null when there are none.</summary>
    public long? Older => Facts.Count == Most && Facts[^1].Seq > 1 ? Facts[^1].Seq : null;

    /// <param name="before">Only facts before this place.</param>
    public async Task OnGet(long? before, CancellationToken stop)
    {
        Now = await ledger.Now(stop);
        (Reactions, DeadLetters) = (await reactions.All(stop), await reactions.DeadLetters(stop));
        Facts = await ledger.Newest(before, Most, stop);
        Erased = await ledger.Erased(Facts.SelectMany(f => new[] { f.Actor, f.Subject, f.OnBehalfOf }).OfType<string>(), stop);
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

    /// <summary>What happened; by its bare name what only another version of the program knows.</summary>
    public string What(string fact) => FactShape.All.LastOrDefault(s => s.Name == fact)?.TextKey is { } key ? here.Say[key] : fact;

    /// <summary>Who it was: a person by the beginning of their alias, a job or a role by its name.</summary>
    public string Who(string? actor) => actor switch
    {
        null => "",
        { Length: 32 } when Erased.Contains(actor) => here.Say["evidence.ledger.erased"],
        { Length: 32 } => here.Say["evidence.ledger.person", ("alias", actor[..8])],
        "visitor" => here.Say["evidence.ledger.visitor"],
        "operator" => here.Say["evidence.ledger.operator"],
        _ => here.Say["evidence.ledger.job"],
    };

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken stop)
    {
        await OnGet(null, stop);
        return this.Refuse(refusal);
    }
}
