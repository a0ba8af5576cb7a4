namespace Microcity.Matching;

/// <summary>The highest of many scores; the lower document wins a tie. Its room is used again.</summary>
internal sealed class BestOf
{
    private float[] values = new float[64];
    private int[] found = new int[64];
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
        if (found.Length < most)
            (values, found) = (new float[most], new int[most]);
        count = 0;
        foreach (var document in scores.Touched)
        {
            var score = scores[document];
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
