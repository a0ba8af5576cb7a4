namespace Microcity.Matching;

/// <summary>A skill that a text asks for or tells of.</summary>
/// <param name="Concept">Ordinal in the skills list.</param>
/// <param name="Score">How likely it is right, above 0 to 1.</param>
/// <param name="Passage">UTF-16 offsets of the words it came from; null if it came from the text as a whole.</param>
public readonly record struct SkillLink(int Concept, double Score, (int Start, int End)? Passage);

/// <summary>Ranks the skills of a list for one sentence. One per thread: it keeps its room.</summary>
public sealed class SkillLinker
{
    private readonly TaxonomyView view;
    private readonly LinkIndex index;
    private readonly LinkModel model;
    private readonly SkillReading reading;
    private readonly List<(double Score, int At)> ranked = [];

    public SkillLinker(TaxonomyView view, LinkIndex index, LinkModel model) =>
        (this.view, this.index, this.model, reading) = (view, index, model, new(index, model.Asked, model.Examples(index, view)));

    /// <summary>The likeliest first; ties by URI.</summary>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<SkillLink> Read(string text, int most)
    {
        reading.Read(text, index.Language);
        ranked.Clear();
        for (var i = 0; i < reading.Candidates.Count; i++)
            ranked.Add((Math.Round(1 / (1 + Math.Exp(-((model.Calibration[0] * FitWeights.Sum(reading.Row(i), model.Weights)) + model.Calibration[1]))), 4), i));
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.At.CompareTo(b.At));
        var links = new List<SkillLink>(Math.Min(most, ranked.Count));
        foreach (var (score, at) in ranked)
        {
            if (links.Count == most || score <= 0)
                break;
            links.Add(new(index.Concepts[reading.Candidates[at]], score, reading.Passage(at)));
        }
        return links;
    }

    /// <summary>The preferred name of a linked skill.</summary>
    public string Label(int concept) => view.Label(concept, index.Language) ?? "";
}
