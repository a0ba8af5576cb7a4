namespace Microcity.Matching;

/// <summary>Finds the candidates of one text and what speaks for each. Holds the room of one thread; nothing is made anew for a text.</summary>
internal sealed class SkillReading
{
    /// <summary>Candidates of each kind of evidence.</summary>
    private const int FromNames = 60, FromDocuments = 60, FromExamples = 30, Nearest = 30;

    private const float Floor = 0.25f, RelatedWorth = 0.5f;

    private readonly LinkIndex index;
    private readonly AskedWords askedWords;
    private readonly ExampleConcepts? examples;
    private readonly Scores names, documents, byConcept;
    private readonly Scores? sentences, exampleScores;
    private readonly TermBag bag = new();
    private readonly TermBag related = new();
    private readonly BestOf best = new();
    private readonly NameFit fit;
    private readonly List<int> candidates = [];
    private readonly int[] bestLabel;
    private readonly float[] votes;
    private float[] rows = new float[256 * Features.Count];
    private float[] asked = [];
    private float exampleLength = 1, nearest;

    public SkillReading(LinkIndex index, AskedWords askedWords, ExampleConcepts? examples)
    {
        (this.index, this.askedWords, this.examples) = (index, askedWords, examples);
        (names, documents, byConcept) = (new(index.Labels.Documents), new(index.Documents.Documents), new(index.Documents.Documents));
        bestLabel = new int[index.Documents.Documents];
        votes = new float[index.Documents.Documents];
        fit = new(index);
        if (examples is not null)
            (sentences, exampleScores) = (new(examples.Sentences.Documents), new(examples.Skills.Documents));
    }

    public TextWords Words { get; } = new();

    /// <summary>Concepts whose examples are passed over: so training learns what holds where there are none. Null in use.</summary>
    public Func<int, bool>? Hidden { get; set; }

    /// <summary>Positions in the index, ascending.</summary>
    public IReadOnlyList<int> Candidates => candidates;

    public ReadOnlySpan<float> Row(int candidate) => rows.AsSpan(candidate * Features.Count, Features.Count);

    /// <summary>How surely each word is asked for, 0 to 1.</summary>
    public ReadOnlySpan<float> Asked => asked.AsSpan(0, Words.All.Length);

    /// <summary>Which words of the text its best name stands on, a bit each.</summary>
    public ulong Ground(int candidate) => fit.Ground(bestLabel[candidates[candidate]]);

    public (int Start, int End)? Passage(int candidate) => fit.Passage(bestLabel[candidates[candidate]]);

    public void Read(ReadOnlySpan<char> text, string language)
    {
        Words.Read(text, language);
        if (asked.Length < Words.All.Length)
            asked = new float[2 * Words.All.Length];
        askedWords.Tell(Words, asked);
        Span<float> weights = Words.All.Length <= 1024 ? stackalloc float[Words.All.Length] : new float[Words.All.Length];
        for (var w = 0; w < weights.Length; w++)
            weights[w] = Floor + ((1 - Floor) * asked[w]);
        bag.Clear();
        LinkTerms.StemsAndPairs(Words.All, bag, weights);
        index.Labels.Score(bag.Terms, names);
        index.Documents.Score(bag.Terms, documents);
        ScoreRelated();
        var conceptOf = index.LabelConcepts.Span;
        foreach (var label in names.Touched)
            byConcept.Raise(conceptOf[label], names[label], label, bestLabel);
        candidates.Clear();
        best.Take(byConcept, FromNames, candidates);
        best.Take(documents, FromDocuments, candidates);
        if (examples is not null)
            ReadExamples();
        candidates.Sort();
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (i == 0 || candidates[i] != candidates[i - 1])
                candidates[kept++] = candidates[i];
        }
        candidates.RemoveRange(kept, candidates.Count - kept);
        Fill();
        names.Clear();
        documents.Clear();
        byConcept.Clear();
    }

    /// <summary>Names also by words that other names use in place of those of the text.</summary>
    private void ScoreRelated()
    {
        related.Clear();
        foreach (var term in bag.Terms)
        {
            var (from, to) = index.RelatedTo(term.Term);
            for (var at = from; at < to; at++)
                related.Raise(index.Related(at).Word, RelatedWorth * index.Related(at).Worth * term.Count);
        }
        index.Labels.Score(related.Terms, names);
    }

    private void ReadExamples()
    {
        exampleLength = MathF.Max(1e-6f, examples!.Skills.Score(bag.Terms, exampleScores!));
        var length = MathF.Max(1e-6f, examples.Sentences.Score(bag.Terms, sentences!));
        best.Top(exampleScores!, FromExamples);
        foreach (var skill in best.Found)
        {
            if (examples.Concepts[skill] is >= 0 and var concept && Hidden?.Invoke(concept) is not true)
                candidates.Add(concept);
        }
        best.Top(sentences!, Nearest);
        var (sum, highest) = (1e-6f, 0f);
        foreach (var sentence in best.Found)
            (sum, highest) = (sum + sentences![sentence], MathF.Max(highest, sentences[sentence]));
        nearest = highest / length;
        foreach (var sentence in best.Found)
        {
            foreach (var skill in examples.SkillsOf(sentence))
            {
                if (examples.Concepts[skill] is >= 0 and var concept && Hidden?.Invoke(concept) is not true)
                {
                    votes[concept] += sentences![sentence] / sum;
                    candidates.Add(concept);
                }
            }
        }
    }

    private void Fill()
    {
        if (rows.Length < candidates.Count * Features.Count)
            rows = new float[candidates.Count * Features.Count];
        fit.Of(Words, Asked);
        var tokens = index.Tokens;
        var (bestName, bestDocument, bestExample) = (1e-6f, 1e-6f, 1e-6f);
        foreach (var c in candidates)
        {
            (bestName, bestDocument) = (Math.Max(bestName, byConcept[c]), Math.Max(bestDocument, documents[c]));
            if (Example(c) is var example && example > bestExample)
                bestExample = example;
        }
        for (var i = 0; i < candidates.Count; i++)
        {
            var c = candidates[i];
            var row = rows.AsSpan(i * Features.Count, Features.Count);
            row.Clear();
            row[(int)Feature.Name] = byConcept[c] / 10;
            row[(int)Feature.NameOfBest] = byConcept[c] / bestName;
            bestLabel[c] = fit.Fill(c, tokens, row);
            row[(int)Feature.Document] = documents[c] / 10;
            row[(int)Feature.DocumentOfBest] = documents[c] / bestDocument;
            var marks = index.Marks[c];
            row[(int)Feature.Occupations] = marks.Occupations / 5;
            row[(int)Feature.Knowledge] = marks.Type is SkillType.Knowledge ? 1 : 0;
            row[(int)Feature.Transversal] = marks.Reuse is ReuseLevel.Transversal ? 1 : 0;
            row[(int)Feature.CrossSector] = marks.Reuse is ReuseLevel.CrossSector ? 1 : 0;
            row[(int)Feature.OccupationSpecific] = marks.Reuse is ReuseLevel.OccupationSpecific ? 1 : 0;
            foreach (var neighbour in index.Neighbours(c))
                row[(int)Feature.Neighbours] = Math.Max(row[(int)Feature.Neighbours], byConcept[neighbour] / bestName);
            row[(int)Feature.Examples] = Example(c) / exampleLength;
            row[(int)Feature.ExamplesOfBest] = Example(c) / bestExample;
            row[(int)Feature.Votes] = votes[c];
            row[(int)Feature.NearVotes] = votes[c] * nearest;
        }
        foreach (var c in candidates)
            votes[c] = 0;
        exampleScores?.Clear();
        sentences?.Clear();
    }

    private float Example(int concept) =>
        examples?.SkillOf(concept) is >= 0 and var skill && Hidden?.Invoke(concept) is not true ? exampleScores![skill] : 0;
}
