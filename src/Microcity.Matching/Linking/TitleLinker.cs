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

    /// <summary>Two steps, for what rounding may do.</summary>
    private const float Slack = 2f / Finest;

    private readonly TitleIndex index;
    private readonly float[] weights;
    private readonly TermBag[] bags = [new(), new(), new(), new()];
    private readonly TextWords words = new();
    private readonly Scores sums;
    private readonly float[] concepts;
    private readonly BestOf near = new();
    private readonly BestFits reached = new(Few);
    private readonly int[] laid, nominatedIn;
    private float[] fits = new float[64], bounds = new float[2 * Near];
    private int[] nominated = new int[2 * Near];
    private KnownTerm[] letters = new KnownTerm[256];
    private int reads, waiting, known, count;
    private long[] links = new long[1024];
    private ulong asked;

    public TitleLinker(TitleIndex index, LinkModel? model)
        : this(index, model?.TitleWeights(index.Language) ?? TitleIndex.PlainWeights)
    {
    }

    internal TitleLinker(TitleIndex index, float[] weights)
    {
        var whole = Math.Max(1e-6f, weights.Sum());
        (this.index, this.weights) = (index, [.. weights.Select(w => w / whole)]);
        (sums, concepts) = (new(index.All[0].Documents), new float[index.All[3].Documents]);
        (laid, nominatedIn) = (new int[index.Letters.Terms], new int[concepts.Length]);
    }

    /// <summary>The likeliest first: the best name of each concept before its further ones count in full.</summary>
    /// <param name="byConcept">Each concept once.</param>
    public IReadOnlyList<TitleLink> Read(string title, int most, bool byConcept = false)
    {
        Sum(title);
        (reads, waiting, count) = (reads + 1, 0, 0);
        near.Top(sums, Near / 2);
        foreach (var label in near.Found)
            Nominate(index.ConceptOf[label]);
        foreach (var label in index.Named(asked))
            Nominate(index.ConceptOf[label]);
        near.Top(concepts, Near);
        foreach (var concept in near.Found)
            Nominate(concept);
        JudgeNominated(most, byConcept);
        index.Letters.Clear(letters.AsSpan(0, known), laid);
        if (most > Few)
        {
            near.Top(concepts, most);
            foreach (var concept in near.Found)
            {
                if (nominatedIn[concept] != reads)
                    Judge(concept, byConcept, byLetters: false);
            }
        }
        sums.Clear();
        Array.Clear(concepts);
        var best = links.AsSpan(0, count);
        best.Sort();
        var answer = new TitleLink[Math.Min(most, count)];
        for (var i = 0; i < answer.Length; i++)
            answer[i] = new(index.Label((int)best[i]), (Finest - (int)(best[i] >> 32)) / (double)Finest);
        return answer;
    }

    /// <summary>Puts a concept down with the most that a name of it could reach.</summary>
    private void Nominate(int concept)
    {
        if (nominatedIn[concept] == reads)
            return;
        nominatedIn[concept] = reads;
        if (waiting == nominated.Length)
        {
            Array.Resize(ref nominated, 2 * waiting);
            Array.Resize(ref bounds, 2 * waiting);
        }
        var (shared, named) = (0f, false);
        for (var label = index.LabelStarts[concept]; label < index.LabelStarts[concept + 1]; label++)
            (shared, named) = (Math.Max(shared, sums[label]), named || index.Whole[label] == asked);
        bounds[waiting] = named ? -2 : -Bound(shared, concept);
        nominated[waiting++] = concept;
    }

    /// <summary>The most promising first, until no other can come among the first any more.</summary>
    private void JudgeNominated(int most, bool byConcept)
    {
        reached.Clear(most);
        Array.Sort(bounds, nominated, 0, waiting);
        for (var i = 0; i < waiting; i++)
        {
            if (-bounds[i] < reached.Least - Slack)
                return;
            reached.Add(Judge(nominated[i], byConcept, byLetters: true));
        }
    }

    /// <summary>Names that can neither be the concept's best nor come among the first are passed over.</summary>
    /// <returns>What its best name reaches.</returns>
    private float Judge(int concept, bool byConcept, bool byLetters)
    {
        var (from, to) = (index.LabelStarts[concept], index.LabelStarts[concept + 1]);
        var (best, highest, least) = (from, float.NegativeInfinity, reached.Least - Slack);
        if (fits.Length < to - from)
            fits = new float[2 * (to - from)];
        for (var label = from; label < to; label++)
        {
            var bound = Bound(sums[label], concept);
            if (bound < highest - Slack && FurtherName * bound < least && index.Whole[label] != asked)
            {
                fits[label - from] = 0;
                continue;
            }
            var fit = fits[label - from] = Fit(label, concept, byLetters ? index.Letters.Of(label, laid) : 0);
            if (fit > highest)
                (best, highest) = (label, fit);
        }
        if (links.Length < count + to - from)
            Array.Resize(ref links, 2 * (count + to - from));
        for (var label = byConcept ? best : from; label < (byConcept ? best + 1 : to); label++)
        {
            var worth = label == best ? highest : FurtherName * fits[label - from];
            if (worth >= least && (int)MathF.Round(Finest * worth) is > 0 and var score)
                links[count++] = ((long)(Finest - score) << 32) | (uint)label;
        }
        return highest;
    }

    /// <summary>The most that a name which is not the title itself could reach.</summary>
    private float Bound(float shared, int concept) => OnlyLike * (shared + concepts[concept] + weights[0] + (weights[4] * Nearness(1)));

    /// <summary>All evidence for a label; one that is the title itself stands above all that are only like it.</summary>
    private float Fit(int label, int concept, float letters)
    {
        var sum = Math.Clamp(sums[label] + concepts[concept] + (weights[0] * letters) + (weights[4] * Nearness(letters)), 0, 1);
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
        for (var part = 1; part < 3; part++)
        {
            if (weights[part] > 0)
                index.All[part].Score(bags[part].Terms, sums, weights[part] / Math.Max(1e-6f, index.All[part].Norm(bags[part].Terms)));
        }
        if (letters.Length < bags[0].Terms.Length)
            letters = new KnownTerm[2 * bags[0].Terms.Length];
        known = index.All[0].Find(bags[0].Terms, letters);
        index.Letters.Lay(letters.AsSpan(0, known), laid);
        index.Concepts.Score(letters.AsSpan(0, known), concepts, Math.Max(weights[3], LeastOfConcepts));
    }
}
