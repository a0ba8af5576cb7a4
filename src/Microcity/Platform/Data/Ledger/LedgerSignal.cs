using System.Threading.Channels;

namespace Microcity.Platform;

/// <summary>Wakes the sealing loop when a city of this process has committed facts; a lost signal costs one second at most.</summary>
public static class LedgerSignal
{
    private static readonly Channel<Guid> Committed =
        Channel.CreateBounded<Guid>(new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });

    public static ChannelReader<Guid> Cities => Committed.Reader;

    internal static void FactsCommitted(Guid city) => Committed.Writer.TryWrite(city);
}
