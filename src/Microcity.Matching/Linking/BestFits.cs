namespace Microcity.Matching;

/// <summary>The highest fits so far: tells what the next one has to reach. Its room is used again.</summary>
/// <param name="room">Longer lists are not kept: then nothing is too low.</param>
internal sealed class BestFits(int room)
{
    private readonly float[] highest = new float[room];
    private int count, most;

    /// <summary>The lowest of as many as are asked for; below everything while there are fewer.</summary>
    public float Least => most <= room && count == most ? highest[count - 1] : float.NegativeInfinity;

    public void Clear(int asked) => (count, most) = (0, asked);

    public void Add(float fit)
    {
        if (most > room || fit <= Least)
            return;
        var at = count < most ? count++ : count - 1;
        for (; at > 0 && highest[at - 1] < fit; at--)
            highest[at] = highest[at - 1];
        highest[at] = fit;
    }
}
