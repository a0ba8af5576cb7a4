using System.Runtime.CompilerServices;

namespace Microcity.Matching;

/// <summary>One sum per document, cleared by the list of those that were touched.</summary>
internal sealed class Scores(int documents)
{
    private readonly float[] sums = new float[documents];
    private readonly int[] touched = new int[documents];
    private int count;

    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public float this[int document] => sums[document];

    /// <summary>One per document, 0 where nothing was met.</summary>
    public ReadOnlySpan<float> All => sums;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<byte> impacts, float weight)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            ref var sum = ref sums[documents[i]];
            if (sum == 0)
                touched[count++] = documents[i];
            sum += weight * impacts[i];
        }
    }

    /// <summary>Keeps the higher score and the label it came from.</summary>
    public void Raise(int document, float to, int label, int[] labels)
    {
        ref var sum = ref sums[document];
        if (sum == 0)
            touched[count++] = document;
        if (to > sum)
            (sum, labels[document]) = (to, label);
    }

    public void Clear()
    {
        foreach (var document in Touched)
            sums[document] = 0;
        count = 0;
    }
}
