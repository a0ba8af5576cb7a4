using Microcity.Platform;

namespace Microcity.People;

/// <summary>Tells a guardian that something was decided; the child's name stays on the page.</summary>
public sealed class TellGuardian(SendNotice notice)
{
    public Task Run(Person guardian, string textKey, CancellationToken stop) => notice.Run(guardian.Id, "people.guardians.mail-subject", textKey, "/me/guardians", stop);
}
