namespace Microcity.Platform;

/// <summary>A row of Today rests until a day, for a reason; then it is back with its old promise.</summary>
public sealed class PutOff(ChooseForRow choose, Here here)
{
    public Task<Outcome<Done>> Run(string kind, Guid about, DateOnly? until, string? reason, CancellationToken stop = default) => choose.Run(
        kind, about,
        _ => Task.FromResult(Refusal.Of(WorkChoiceRules.NotUntil(until, here.Today), WorkChoiceRules.NoReason(reason))),
        choice => (choice.PutOffUntil, choice.Reason) = (until, reason!.Trim()), stop);
}
