namespace Microcity.Matching;

/// <summary>A skill that a text asks for or tells of.</summary>
/// <param name="Concept">Ordinal in the skills list.</param>
/// <param name="Score">How likely it is right, above 0 to 1.</param>
/// <param name="Passage">UTF-16 offsets of the words it came from; null if it came from the text as a whole.</param>
public readonly record struct SkillLink(int Concept, double Score, (int Start, int End)? Passage);

/// <summary>Ranks the skills of a list for one sentence. One per thread: it keeps its room.</summary>
public sealed class SkillLinker
{
    /// <summary>Longer texts are more than a name.</summary>
    private const int LongestName = 200;

    /// <summary>How far above all others the skill stands whose name is the whole text.</summary>
    private const float Above = 1e-3f;

    private readonly TaxonomyView view;
    private readonly LinkIndex index;
    private readonly LinkModel model;
    private readonly SkillReading reading;
    private readonly SpreadRanking ranking = new();

    public SkillLinker(TaxonomyView view, LinkIndex index, LinkModel model) =>
        (this.view, this.index, this.model, reading) = (view, index, model, new(index, model.Asked, model.Examples(index, view)));

    /// <summary>The likeliest first; ties by URI.</summary>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<SkillLink> Read(string text, int most)
    {
        reading.Read(text, index.Language);
        ranking.Clear();
        var (named, highest) = (text.Length <= LongestName ? Named(text) : -1, float.NegativeInfinity);
        for (var i = 0; i < reading.Candidates.Count; i++)
        {
            var sum = FitWeights.Sum(reading.Row(i), model.Weights);
            highest = Math.Max(highest, sum);
            if (i != named)
                ranking.Add(sum, reading.Ground(i), i);
        }
        if (named >= 0)
            ranking.Add(highest + Above, reading.Ground(named), named);
        var links = new List<SkillLink>(Math.Min(most, reading.Candidates.Count));
        foreach (var (sum, at) in ranking.Rank(most))
        {
            if (Math.Round(1 / (1 + Math.Exp(-((model.Calibration[0] * sum) + model.Calibration[1]))), 4) is not (> 0 and var score))
                break;
            links.Add(new(index.Concepts[reading.Candidates[at]], score, reading.Passage(at)));
        }
        return TiesByUri(links);
    }

    /// <returns>The candidate whose preferred name is the text, but for case and marks on letters; -1 if there is none.</returns>
    private int Named(string text)
    {
        string? folded = null;
        for (var i = 0; i < reading.Candidates.Count; i++)
        {
            var row = reading.Row(i);
            if (row[(int)Feature.ExactWords] + row[(int)Feature.ExactWord] > 0 && Folding.Fold(Label(index.Concepts[reading.Candidates[i]])) == (folded ??= Folding.Fold(text)))
                return i;
        }
        return -1;
    }

    private static List<SkillLink> TiesByUri(List<SkillLink> links)
    {
        for (var at = 1; at < links.Count; at++)
        {
            for (var to = at; to > 0 && links[to - 1].Score == links[to].Score && links[to - 1].Concept > links[to].Concept; to--)
                (links[to - 1], links[to]) = (links[to], links[to - 1]);
        }
        return links;
    }

    /// <summary>The preferred name of a linked skill.</summary>
    public string Label(int concept) => view.Label(concept, index.Language) ?? "";
}
