using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>Everything that happened, sealed in order.</summary>
public sealed class EvidenceModule : Module
{
    public override string Name => "evidence";
}
