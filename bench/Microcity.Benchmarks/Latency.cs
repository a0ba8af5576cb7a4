using System.Diagnostics;

namespace Microcity.Benchmarks;

/// <summary>
/// Times of different calls after a warm-up, on the calling thread. All calls are made five times over and the median of each
/// counts, so that what else the machine does at a moment does not.
/// </summary>
internal sealed record Latency(TimeSpan[] Sorted)
{
    private const int Rounds = 5;

    public TimeSpan Half => Sorted[Sorted.Length / 2];

    public TimeSpan NinetyNine => Sorted[Sorted.Length * 99 / 100];

    public static Latency Of(int warmUp, int calls, Action<int> call)
    {
        for (var i = 0; i < warmUp; i++)
            call(i);
        GC.Collect();
        var times = new TimeSpan[calls][];
        for (var i = 0; i < calls; i++)
            times[i] = new TimeSpan[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < calls; i++)
            {
                var start = Stopwatch.GetTimestamp();
                call(i);
                times[i][round] = Stopwatch.GetElapsedTime(start);
            }
        }
        return new([.. times.Select(x => x.Order().ElementAt(Rounds / 2)).Order()]);
    }

    public override string ToString() => $"p50 {Half.TotalMilliseconds:0.00} ms, p99 {NinetyNine.TotalMilliseconds:0.00} ms";
}
