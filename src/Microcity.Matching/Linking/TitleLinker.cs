namespace Microcity.Matching;

/// <summary>A name that a title may mean.</summary>
/// <param name="Label">Position among the labels.</param>
public readonly record struct TitleLink(TitleLabel Label, double Score);

/// <summary>Ranks the names of occupations for one job title. One per thread: it keeps its room.</summary>
public sealed class TitleLinker
{
    /// <summary>What a further name of a concept is worth that stands in the list already.</summary>
    private const float FurtherName = 0.5f;

    private readonly TitleIndex index;
    private readonly float[] weights;
    private readonly Scores[] scores;
    private readonly TermBag[] bags = [new(), new(), new(), new()];
    private readonly float[] lengths = new float[TitleIndex.Parts];
    private readonly TextWords words = new();
    private readonly HashSet<int> seen = [];

    public TitleLinker(TitleIndex index, LinkModel? model)
        : this(index, model?.TitleWeights(index.Language) ?? [4, 2, 1, 3])
    {
    }

    internal TitleLinker(TitleIndex index, float[] weights)
    {
        (this.index, this.weights) = (index, weights);
        scores = [.. index.All.Select(p => new Scores(p.Documents))];
    }

    /// <summary>The likeliest first: the best name of each concept before its further ones count in full.</summary>
    /// <param name="byConcept">Each concept once.</param>
    public IReadOnlyList<TitleLink> Read(string title, int most, bool byConcept = false)
    {
        Score(title);
        Span<float> row = stackalloc float[TitleIndex.Parts];
        var whole = Math.Max(1e-6f, weights.Sum());
        var sums = new List<(float Sum, int Label)>(scores[0].Touched.Length);
        foreach (var label in scores[0].Touched)
        {
            Row(label, row);
            sums.Add((Math.Clamp(FitWeights.Sum(row, weights) / whole, 0, 1), label));
        }
        Clear();
        sums.Sort(static (a, b) => a.Sum != b.Sum ? b.Sum.CompareTo(a.Sum) : a.Label.CompareTo(b.Label));
        seen.Clear();
        var links = new List<(double Score, int Label)>(sums.Count);
        foreach (var (sum, label) in sums)
        {
            var further = !seen.Add(index.ConceptOf[label]);
            if (!(further && byConcept))
                links.Add((Math.Round((further ? FurtherName : 1) * sum, 4), label));
        }
        links.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Label.CompareTo(b.Label));
        return [.. links.Take(most).TakeWhile(l => l.Score > 0).Select(l => new TitleLink(index.Labels[l.Label], l.Score))];
    }

    internal void Score(string title)
    {
        words.Read(title, index.Language);
        TitleIndex.Terms(words, bags);
        for (var part = 0; part < TitleIndex.Parts; part++)
            lengths[part] = Math.Max(1e-6f, index.All[part].Score(bags[part == 3 ? 0 : part].Terms, scores[part]));
    }

    internal ReadOnlySpan<int> Touched => scores[0].Touched;

    internal float Letters(int label) => scores[0][label];

    internal void Row(int label, Span<float> row)
    {
        for (var part = 0; part < 3; part++)
            row[part] = scores[part][label] / lengths[part];
        row[3] = scores[3][index.ConceptOf[label]] / lengths[3];
    }

    internal void Clear()
    {
        foreach (var score in scores)
            score.Clear();
    }
}
