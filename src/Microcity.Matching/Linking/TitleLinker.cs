namespace Microcity.Matching;

/// <summary>A name that a title may mean.</summary>
/// <param name="Label">Position among the labels.</param>
public readonly record struct TitleLink(TitleLabel Label, double Score);

/// <summary>Ranks the names of occupations for one job title. One per thread: it keeps its room.</summary>
public sealed class TitleLinker
{
    private static readonly Comparer<(float Score, int Label)> Worst =
        Comparer<(float Score, int Label)>.Create(static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Label.CompareTo(a.Label));

    /// <summary>What a further name of a concept is worth that stands in the list already.</summary>
    private const float FurtherName = 0.5f;

    private const float LeastOfLetters = 0.001f;

    private readonly TitleIndex index;
    private readonly float[] weights;
    private readonly Scores[] scores;
    private readonly TermBag[] bags = [new(), new(), new(), new()];
    private readonly float[] lengths = new float[TitleIndex.Parts];
    private readonly TextWords words = new();
    private readonly Scores sums, concepts;
    private readonly int[] best;
    private readonly float whole;
    private readonly PriorityQueue<int, (float Score, int Label)> chosen = new(Worst);

    public TitleLinker(TitleIndex index, LinkModel? model)
        : this(index, model?.TitleWeights(index.Language) ?? [4, 2, 1, 3])
    {
    }

    internal TitleLinker(TitleIndex index, float[] weights)
    {
        (this.index, this.weights) = (index, weights);
        scores = [.. index.All.Select(p => new Scores(p.Documents))];
        (sums, concepts, whole) = (new(index.All[0].Documents), new(index.All[3].Documents), Math.Max(1e-6f, weights.Sum()));
        best = new int[index.All[3].Documents];
        Array.Fill(best, -1);
    }

    /// <summary>The likeliest first: the best name of each concept before its further ones count in full.</summary>
    /// <param name="byConcept">Each concept once.</param>
    public IReadOnlyList<TitleLink> Read(string title, int most, bool byConcept = false)
    {
        Sum(title);
        chosen.Clear();
        foreach (var label in sums.Touched)
        {
            var concept = index.ConceptOf[label];
            if (best[concept] < 0 || sums[label] > sums[best[concept]] || (sums[label] == sums[best[concept]] && label < best[concept]))
                best[concept] = label;
        }
        foreach (var label in sums.Touched)
        {
            var further = best[index.ConceptOf[label]] != label;
            if (!(further && byConcept))
                Keep((Math.Clamp((further ? FurtherName : 1) * (sums[label] + concepts[index.ConceptOf[label]]), 0, 1), label), most);
        }
        foreach (var label in sums.Touched)
            best[index.ConceptOf[label]] = -1;
        sums.Clear();
        concepts.Clear();
        var links = new List<(double Score, int Label)>(chosen.Count);
        while (chosen.TryDequeue(out var label, out var score))
            links.Add((Math.Round(score.Score, 4), label));
        links.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Label.CompareTo(b.Label));
        return [.. links.TakeWhile(l => l.Score > 0).Select(l => new TitleLink(index.Labels[l.Label], l.Score))];
    }

    private void Keep((float Score, int Label) link, int most)
    {
        if (chosen.Count < most)
            chosen.Enqueue(link.Label, link);
        else if (chosen.TryPeek(out _, out var worst) && Worst.Compare(link, worst) > 0)
            chosen.EnqueueDequeue(link.Label, link);
    }

    /// <summary>All evidence of labels in one sum, that of concepts in another.</summary>
    private void Sum(string title)
    {
        words.Read(title, index.Language);
        TitleIndex.Terms(words, bags);
        for (var part = 0; part < TitleIndex.Parts; part++)
        {
            // Letters find the candidates, so they count a little even where the fit gives them nothing.
            var weight = part == 0 ? Math.Max(weights[part], LeastOfLetters * whole) : weights[part];
            if (weight == 0)
                continue;
            var terms = bags[part == 3 ? 0 : part].Terms;
            index.All[part].Score(terms, part == 3 ? concepts : sums, weight / (whole * Math.Max(1e-6f, index.All[part].Norm(terms))));
        }
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
