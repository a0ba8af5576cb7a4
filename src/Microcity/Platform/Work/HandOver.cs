namespace Microcity.Platform;

/// <summary>A row of Today goes to a colleague who may do it.</summary>
public sealed class HandOver(ChooseForRow choose, Colleagues colleagues)
{
    public Task<Outcome<Done>> Run(string kind, Guid about, Guid to, string? reason, CancellationToken stop = default) => choose.Run(
        kind, about,
        async row => Refusal.Of(WorkChoiceRules.NotTo(!row.Kind.Personal && await colleagues.Has(to, row.Kind.Permission, stop)), WorkChoiceRules.NoReason(reason)),
        choice => (choice.HandedToId, choice.Reason) = (to, reason!.Trim()), stop);
}
