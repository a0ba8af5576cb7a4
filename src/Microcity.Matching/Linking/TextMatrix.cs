using System.Numerics;

namespace Microcity.Matching;

/// <summary>
/// The features of one text's candidates, once by candidate and once by feature, so that several are added at a time. Each sum is made in
/// the order of a plain loop, so the same texts give the same weights to the bit on every machine.
/// </summary>
internal sealed class TextMatrix
{
    private readonly int features, wide;
    private readonly double[] byCandidate, byFeature;

    public TextMatrix(JudgedText text, int features)
    {
        (Right, this.features) = (text.Right, features);
        wide = Vector<double>.Count * ((features + Vector<double>.Count - 1) / Vector<double>.Count);
        (byCandidate, byFeature) = (new double[Right.Length * wide], new double[features * Right.Length]);
        for (var i = 0; i < Right.Length; i++)
        {
            for (var f = 0; f < features; f++)
                byCandidate[(i * wide) + f] = byFeature[(f * Right.Length) + i] = text.Rows[(i * features) + f];
        }
    }

    public bool[] Right { get; }

    /// <returns>One sum per candidate.</returns>
    public double[] Sums(double[] weights)
    {
        var sums = new double[Right.Length];
        for (var f = 0; f < features; f++)
        {
            if (weights[f] != 0)
                Add(sums, byFeature.AsSpan(f * sums.Length, sums.Length), weights[f]);
        }
        return sums;
    }

    /// <summary>Adds push × scale × feature of all candidates to the slope of each feature.</summary>
    public void AddTo(double[] slope, double[] push, double[] scale)
    {
        var (sums, scales) = (new double[wide], new double[wide]);
        slope.CopyTo(sums, 0);
        scale.CopyTo(scales, 0);
        for (var i = 0; i < push.Length; i++)
        {
            var row = byCandidate.AsSpan(i * wide, wide);
            for (var f = 0; f < wide; f += Vector<double>.Count)
                (new Vector<double>(sums, f) + (new Vector<double>(push[i]) * new Vector<double>(scales, f) * new Vector<double>(row[f..]))).CopyTo(sums, f);
        }
        sums.AsSpan(0, slope.Length).CopyTo(slope);
    }

    private static void Add(double[] sums, ReadOnlySpan<double> values, double weight)
    {
        var i = 0;
        for (; i + Vector<double>.Count <= sums.Length; i += Vector<double>.Count)
            (new Vector<double>(sums, i) + (new Vector<double>(weight) * new Vector<double>(values[i..]))).CopyTo(sums, i);
        for (; i < sums.Length; i++)
            sums[i] += weight * values[i];
    }
}
