using System.Diagnostics;

namespace Microcity.Benchmarks;

/// <summary>Times of single calls after a warm-up, on the calling thread.</summary>
internal sealed record Latency(TimeSpan[] Sorted)
{
    public TimeSpan Half => Sorted[Sorted.Length / 2];

    public TimeSpan NinetyNine => Sorted[Sorted.Length * 99 / 100];

    public TimeSpan Mean => TimeSpan.FromTicks((long)Sorted.Average(x => x.Ticks));

    public static Latency Of(int warmUp, int calls, Action<int> call)
    {
        for (var i = 0; i < warmUp; i++)
            call(i);
        GC.Collect();
        var times = new TimeSpan[calls];
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            call(i);
            times[i] = Stopwatch.GetElapsedTime(start);
        }
        Array.Sort(times);
        return new(times);
    }

    public override string ToString() => $"p50 {Half.TotalMilliseconds:0.00} ms, p99 {NinetyNine.TotalMilliseconds:0.00} ms";
}
