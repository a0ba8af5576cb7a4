namespace Microcity.Matching;

/// <summary>Candidates of one text: rows of features one after another, and which of them are right.</summary>
internal sealed record JudgedText(float[] Rows, bool[] Right)
{
    public bool Teaches => Array.Exists(Right, r => r) && !Array.TrueForAll(Right, r => r);
}

/// <summary>
/// Linear weights that put right candidates above wrong ones: each right one against all wrong ones of its text (softmax), weights
/// held small. Steps of Adam over all texts at once, so there is no chance in it.
/// </summary>
internal static class FitWeights
{
    private const int Steps = 250;

    /// <param name="used">Features that take part; the others get 0.</param>
    /// <param name="held">How strongly weights are drawn to 0: more where the texts are few or unlike those to come.</param>
    public static float[] Run(IReadOnlyList<JudgedText> texts, int features, Func<int, bool> used, float held)
    {
        var scale = Scale(texts, features, used);
        var (weights, mean, square) = (new double[features], new double[features], new double[features]);
        TextMatrix[] matrices = [.. texts.Where(t => t.Teaches).Select(t => new TextMatrix(t, features))];
        for (var step = 1; step <= Steps; step++)
        {
            var slope = Slope(matrices, features, weights, scale);
            for (var f = 0; f < features; f++)
            {
                if (scale[f] == 0)
                    continue;
                var by = slope[f] + (held * weights[f]);
                mean[f] = (0.9 * mean[f]) + (0.1 * by);
                square[f] = (0.99 * square[f]) + (0.01 * by * by);
                weights[f] -= 0.05 * (mean[f] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[f] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }
        return [.. weights.Select((w, f) => (float)(w * scale[f]))];
    }

    public static float Sum(ReadOnlySpan<float> row, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var f = 0; f < weights.Length; f++)
            sum += row[f] * weights[f];
        return sum;
    }

    private static double[] Slope(TextMatrix[] texts, int features, double[] weights, double[] scale)
    {
        var (slope, scaled) = (new double[features], new double[features]);
        for (var f = 0; f < features; f++)
            scaled[f] = weights[f] * scale[f];
        foreach (var text in texts)
        {
            var sums = text.Sums(scaled);
            text.AddTo(slope, Push(sums, text.Right), scale);
        }
        return [.. slope.Select(s => s / Math.Max(1, texts.Length))];
    }

    /// <summary>How far each candidate's sum should fall.</summary>
    private static double[] Push(double[] sums, bool[] isRight)
    {
        var highest = sums.Max();
        var (wrong, push) = (0.0, new double[sums.Length]);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Math.Exp(sums[i] - highest);
            wrong += isRight[i] ? 0 : sums[i];
        }
        var right = isRight.Count(r => r);
        for (var i = 0; i < sums.Length; i++)
        {
            if (!isRight[i])
                continue;
            var all = wrong + sums[i];
            push[i] -= wrong / all / right;
            for (var j = 0; j < sums.Length; j++)
                push[j] += isRight[j] ? 0 : sums[j] / all / right;
        }
        return push;
    }

    /// <summary>1 / standard deviation; 0 for a feature that is not used.</summary>
    private static double[] Scale(IReadOnlyList<JudgedText> texts, int features, Func<int, bool> used)
    {
        var scale = new double[features];
        for (var f = 0; f < features; f++)
        {
            var (n, sum, square) = (0, 0.0, 0.0);
            foreach (var text in texts)
            {
                for (var i = f; i < text.Rows.Length; i += features)
                    (n, sum, square) = (n + 1, sum + text.Rows[i], square + ((double)text.Rows[i] * text.Rows[i]));
            }
            var spread = n == 0 ? 0 : (square / n) - (sum / n * (sum / n));
            scale[f] = used(f) && spread > 1e-9 ? 1 / Math.Sqrt(spread) : 0;
        }
        return scale;
    }
}
