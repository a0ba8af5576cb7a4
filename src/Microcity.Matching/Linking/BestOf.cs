using System.Runtime.Intrinsics;

namespace Microcity.Matching;

/// <summary>The highest of many scores; the lower document wins a tie. Its room is used again.</summary>
internal sealed class BestOf
{
    /// <summary>When one document of so many has a score, all are looked at side by side.</summary>
    private const int Many = 8;

    private float[] values = new float[64];
    private int[] found = new int[64];
    private float[] highest = [];
    private int count;

    /// <summary>In no order.</summary>
    public ReadOnlySpan<int> Found => found.AsSpan(0, count);

    public void Take(Scores scores, int most, List<int> into)
    {
        Top(scores, most);
        foreach (var document in Found)
            into.Add(document);
    }

    public void Top(Scores scores, int most)
    {
        if (Many * scores.Touched.Length > scores.All.Length)
        {
            Top(scores.All, most);
            return;
        }
        Clear(most);
        foreach (var document in scores.Touched)
            Offer(document, scores[document], most);
    }

    /// <summary>The same of all documents that have a score; at least as many as are asked for are as high as the lowest of the highest of stretches.</summary>
    public void Top(ReadOnlySpan<float> scores, int most)
    {
        Clear(most);
        var least = Least(scores, most);
        for (var document = 0; document < scores.Length; document++)
        {
            if (scores[document] >= least)
                Offer(document, scores[document], most);
        }
    }

    /// <summary>A score above 0 that <paramref name="most"/> documents reach, if so many have one.</summary>
    private float Least(ReadOnlySpan<float> scores, int most)
    {
        var (groups, lanes) = ((2 * most / Vector256<float>.Count) + 1, Vector256<float>.Count);
        if (scores.Length / lanes / groups is not (> 1 and var rows))
            return float.Epsilon;
        if (highest.Length < groups * lanes)
            highest = new float[groups * lanes];
        for (var group = 0; group < groups; group++)
        {
            var best = Vector256<float>.Zero;
            for (var row = group * rows; row < (group + 1) * rows; row++)
                best = Vector256.Max(best, Vector256.Create(scores.Slice(row * lanes, lanes)));
            best.CopyTo(highest, group * lanes);
        }
        Array.Sort(highest, 0, groups * lanes);
        return Math.Max(float.Epsilon, highest[(groups * lanes) - most]);
    }

    private void Clear(int most)
    {
        if (found.Length < most)
            (values, found) = (new float[most], new int[most]);
        count = 0;
    }

    private void Offer(int document, float score, int most)
    {
        if (count < most)
        {
            (values[count], found[count]) = (score, document);
            Up(count++);
        }
        else if (score > values[0] || (score == values[0] && document < found[0]))
        {
            (values[0], found[0]) = (score, document);
            Down(0);
        }
    }

    private bool Worse(int one, int other) => values[one] < values[other] || (values[one] == values[other] && found[one] > found[other]);

    private void Up(int at)
    {
        for (; at > 0 && Worse(at, (at - 1) / 2); at = (at - 1) / 2)
            Swap(at, (at - 1) / 2);
    }

    private void Down(int at)
    {
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count)
                return;
            if (child + 1 < count && Worse(child + 1, child))
                child++;
            if (!Worse(child, at))
                return;
            Swap(at, child);
            at = child;
        }
    }

    private void Swap(int one, int other) =>
        (values[one], values[other], found[one], found[other]) = (values[other], values[one], found[other], found[one]);
}
