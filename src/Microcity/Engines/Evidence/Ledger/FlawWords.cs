using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>A flaw as a sentence, for the command and the page.</summary>
internal static class FlawWords
{
    public static string Say(Say say, Flaw flaw)
    {
        (string, object?)[] values = [("seq", flaw.Seq), ("fact", flaw.FactId?.ToString("N")), ("name", flaw.Fact?.Name), ("day", flaw.Fact?.OccurredOn), ("object", flaw.Fact?.Object), ("detail", flaw.Detail)];
        return flaw.Kind switch
        {
            FlawKind.Changed => say["evidence.flaw.changed", values],
            FlawKind.FactGone => say["evidence.flaw.fact-gone", values],
            FlawKind.SealGone => say["evidence.flaw.seal-gone", values],
            FlawKind.NotAsPublished => say["evidence.flaw.not-as-published", values],
            FlawKind.CutOff => say["evidence.flaw.cut-off", values],
            FlawKind.OutsideTheChain => say["evidence.flaw.outside", values],
            _ => say["evidence.flaw.unreadable", values],
        };
    }
}
