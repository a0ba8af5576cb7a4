using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>A fact does not count from here on; the right values, if any, are a new fact that corrects it.</summary>
[Fact("fact-withdrawn", 1, "evidence.fact.fact-withdrawn")]
public sealed record FactWithdrawn([Object("fact")] Guid Withdrawn, Code Reason) : Fact
{
    public const string Name = "fact-withdrawn";
}
