namespace Microcity.Platform;

/// <summary>A row of Today is not the office's to do; administrators still see it, with the reason.</summary>
public sealed class SayNotOurs(ChooseForRow choose)
{
    public Task<Outcome<Done>> Run(string kind, Guid about, string? reason, CancellationToken stop = default) => choose.Run(
        kind, about,
        _ => Task.FromResult(WorkChoiceRules.NoReason(reason)),
        choice => (choice.NotOurs, choice.Reason) = (true, reason!.Trim()), stop);
}
