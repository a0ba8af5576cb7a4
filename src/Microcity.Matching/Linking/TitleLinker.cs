namespace Microcity.Matching;

/// <summary>A name that a title may mean.</summary>
/// <param name="Label">Position among the labels.</param>
public readonly record struct TitleLink(TitleLabel Label, double Score);

/// <summary>Ranks the names of occupations for one job title. One per thread: it keeps its room.</summary>
public sealed class TitleLinker
{
    /// <summary>What a further name of a concept is worth that stands in the list already.</summary>
    private const float FurtherName = 0.5f;

    /// <summary>What a name that is not the title itself can reach.</summary>
    private const float OnlyLike = 0.95f;

    /// <summary>Concepts, and labels that share words, whose letters are compared one by one; lists longer than a few go on without.</summary>
    private const int Near = 100, Few = 100;

    /// <summary>Concepts find the candidates, so they count a little even where the fit gives them nothing.</summary>
    private const float LeastOfConcepts = 0.001f;

    /// <summary>Steps of a score.</summary>
    private const int Finest = 10_000;

    private readonly TitleIndex index;
    private readonly float[] weights;
    private readonly Scores[] scores;
    private readonly TermBag[] bags = [new(), new(), new(), new()];
    private readonly float[] lengths = new float[TitleIndex.Parts];
    private readonly TextWords words = new();
    private readonly Scores sums, concepts;
    private readonly BestOf near = new();
    private readonly float[] laid;
    private float[] fits = new float[64];
    private readonly int[] judged;
    private int judgedInAll, count;
    private long[] links = new long[1024];
    private ulong asked;
    private readonly float whole;

    public TitleLinker(TitleIndex index, LinkModel? model)
        : this(index, model?.TitleWeights(index.Language) ?? TitleIndex.PlainWeights)
    {
    }

    internal TitleLinker(TitleIndex index, float[] weights)
    {
        (this.index, this.weights) = (index, weights);
        scores = [.. index.All.Select(p => new Scores(p.Documents))];
        (sums, concepts, whole) = (new(index.All[0].Documents), new(index.All[3].Documents), Math.Max(1e-6f, weights.Sum()));
        (laid, judged) = (new float[index.All[0].Size], new int[index.All[3].Documents]);
    }

    /// <summary>The likeliest first: the best name of each concept before its further ones count in full.</summary>
    /// <param name="byConcept">Each concept once.</param>
    public IReadOnlyList<TitleLink> Read(string title, int most, bool byConcept = false)
    {
        Sum(title);
        (judgedInAll, count) = (judgedInAll + 1, 0);
        near.Top(sums, Near / 2);
        foreach (var label in near.Found)
            Judge(index.ConceptOf[label], byConcept);
        foreach (var label in index.Named(asked))
            Judge(index.ConceptOf[label], byConcept);
        near.Top(concepts, Near);
        foreach (var concept in near.Found)
            Judge(concept, byConcept);
        index.Letters.Clear(bags[0].Terms, laid);
        near.Top(concepts, most > Few ? most : 0);
        foreach (var concept in near.Found)
            Judge(concept, byConcept);
        sums.Clear();
        concepts.Clear();
        var best = links.AsSpan(0, count);
        best.Sort();
        var answer = new TitleLink[Math.Min(most, count)];
        for (var i = 0; i < answer.Length; i++)
            answer[i] = new(index.Labels[(int)best[i]], (Finest - (int)(best[i] >> 32)) / (double)Finest);
        return answer;
    }

    private void Judge(int concept, bool byConcept)
    {
        if (judged[concept] == judgedInAll)
            return;
        judged[concept] = judgedInAll;
        var (from, to) = (index.LabelStarts[concept], index.LabelStarts[concept + 1]);
        var (best, highest) = (from, float.NegativeInfinity);
        if (fits.Length < to - from)
            fits = new float[2 * (to - from)];
        for (var label = from; label < to; label++)
        {
            var fit = fits[label - from] = Fit(label, concept);
            if (fit > highest)
                (best, highest) = (label, fit);
        }
        if (links.Length < count + to - from)
            Array.Resize(ref links, 2 * (count + to - from));
        for (var label = byConcept ? best : from; label < (byConcept ? best + 1 : to); label++)
        {
            if ((int)MathF.Round(Finest * (label == best ? highest : FurtherName * fits[label - from])) is > 0 and var score)
                links[count++] = ((long)(Finest - score) << 32) | (uint)label;
        }
    }

    /// <summary>All evidence for a label; one that is the title itself stands above all that are only like it.</summary>
    private float Fit(int label, int concept)
    {
        var letters = index.Letters.Of(label, laid);
        var sum = Math.Clamp(sums[label] + concepts[concept] + (((weights[0] * letters) + (weights[4] * Nearness(letters))) / whole), 0, 1);
        return index.Whole[label] == asked ? OnlyLike + ((1 - OnlyLike) * sum) : OnlyLike * sum;
    }

    /// <summary>Counts only where more than half of the letters agree.</summary>
    internal static float Nearness(float letters) => letters < 0.5f ? 0 : 4 * (letters - 0.5f) * (letters - 0.5f);

    /// <summary>All evidence of labels in one sum, that of concepts in another; labels that share words make their concept a candidate.</summary>
    private void Sum(string title)
    {
        words.Read(title, index.Language);
        TitleIndex.Terms(words, bags);
        asked = TitleIndex.WholeOf(words);
        index.Letters.Lay(bags[0].Terms, laid);
        for (var part = 1; part < 3; part++)
        {
            if (weights[part] > 0)
                index.All[part].Score(bags[part].Terms, sums, weights[part] / (whole * Math.Max(1e-6f, index.All[part].Norm(bags[part].Terms))));
        }
        index.All[3].ScoreAll(bags[0].Terms, concepts, Math.Max(weights[3], LeastOfConcepts * whole) / whole);
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
        row[4] = Nearness(row[0]);
    }

    internal void Clear()
    {
        foreach (var score in scores)
            score.Clear();
    }
}
