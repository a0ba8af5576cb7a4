using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Requests to confirm a skill, for the person who was asked, promised within 14 days.</summary>
internal static class ProofsWaiting
{
    public static WorkKind Kind { get; } = new("skills.proof-waiting", SkillPermissions.Confirm, "skills.work.proofs", Waiting) { Personal = true, OpenKey = "platform.work.answer" };

    private static async Task<IReadOnlyList<WorkItem>> Waiting(IServiceProvider services, CancellationToken stop)
    {
        var waiting = await services.GetRequiredService<ReadProofRequests>().Run(await services.GetRequiredService<WorkDesk>().Persons(stop), stop);
        return [.. waiting.Select(w => new WorkItem(w.Id, w.Since.AddDays(ProofRequestRules.LateAfterDays), "skills.work.proof", "/work/proofs", ("name", w.Name), ("skill", w.Label.Text)))];
    }
}
