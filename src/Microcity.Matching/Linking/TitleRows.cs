namespace Microcity.Matching;

/// <summary>All evidence for every label, part by part: what the weights of titles are fitted on.</summary>
internal sealed class TitleRows(TitleIndex index)
{
    private readonly Scores[] scores = [.. index.All.Select(p => new Scores(p.Documents))];
    private readonly TermBag[] bags = [new(), new(), new(), new()];
    private readonly float[] lengths = new float[TitleIndex.Parts];
    private readonly TextWords words = new();

    public ReadOnlySpan<int> Touched => scores[0].Touched;

    public void Score(string title)
    {
        words.Read(title, index.Language);
        TitleIndex.Terms(words, bags);
        for (var part = 0; part < TitleIndex.Parts; part++)
            lengths[part] = Math.Max(1e-6f, index.All[part].Score(bags[part == 3 ? 0 : part].Terms, scores[part]));
    }

    public float Letters(int label) => scores[0][label];

    public void Row(int label, Span<float> row)
    {
        for (var part = 0; part < 3; part++)
            row[part] = scores[part][label] / lengths[part];
        row[3] = scores[3][index.ConceptOf[label]] / lengths[3];
        row[4] = TitleLinker.Nearness(row[0]);
    }

    public void Clear()
    {
        foreach (var score in scores)
            score.Clear();
    }
}
