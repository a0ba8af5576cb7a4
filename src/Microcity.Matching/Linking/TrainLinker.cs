using System.Runtime.InteropServices;
using System.Text;

namespace Microcity.Matching;

/// <summary>A text and the URIs that are right for it.</summary>
public sealed record GoldText(string Text, IReadOnlyList<string> Uris);

/// <summary>All that a model is learned from; nothing that holds answers of a test set.</summary>
/// <param name="Judged">Sets of real sentences on which weights are fitted.</param>
/// <param name="Examples">Sentences known to ask for skills; empty for a model without examples.</param>
/// <param name="Asked">Sentences with marked passages.</param>
/// <param name="Titles">Names of occupations by language: for the weights of titles.</param>
public sealed record LinkSources(IReadOnlyList<IReadOnlyList<GoldText>> Judged, IReadOnlyList<GoldText> Examples, IReadOnlyList<AskedText> Asked, IReadOnlyList<TitleLabel> Titles)
{
    /// <summary>Sentences with marked passages in another order, which they are learned from one by one; seed 1 is the order they came in.</summary>
    public LinkSources InOrderOf(int seed) => seed == 1
        ? this
        : this with { Asked = [.. Asked.Select((text, at) => (Text: text, Turn: Hashes.Pair((ulong)(uint)seed, (ulong)at))).OrderBy(x => x.Turn).Select(x => x.Text)] };
}

/// <summary>Learns a <see cref="LinkModel"/>. The same sources give the same bytes.</summary>
public sealed class TrainLinker
{
    private const int Folds = 5;

    /// <summary>Few sentences of two kinds of adverts, for adverts of all kinds.</summary>
    private const float Held = 3;

    private readonly TaxonomyView view;
    private readonly LinkIndex index;
    private readonly LinkSources sources;
    private readonly LinkSectionsBuilder file = new();

    private TrainLinker(TaxonomyView view, LinkIndex index, LinkSources sources) => (this.view, this.index, this.sources) = (view, index, sources);

    /// <summary>
    /// Bytes that <see cref="LinkModel"/> opens, and how good the weights are on texts they were not fitted on: of each set, then of
    /// each again with the examples of half of the skills hidden.
    /// </summary>
    public static (byte[] Model, IReadOnlyList<(double RecallPrecision5, double ReciprocalRank)> CrossValidated) Run(TaxonomyView view, LinkIndex index, LinkSources sources) =>
        new TrainLinker(view, index, sources).Run();

    private (byte[], IReadOnlyList<(double, double)>) Run()
    {
        var (asked, step) = TrainAskedWords.Run(sources.Asked, index.Language);
        file.Add(LinkSection.Impacts, 30, asked);
        file.Add(LinkSection.Scale, 30, [step]);
        if (sources.Examples.Count > 0)
            AddExamples();
        var examples = sources.Examples.Count > 0 ? new ExampleConcepts(new(file.ToBytes()), index, view) : null;
        var reading = new SkillReading(index, new(new(MemoryMarshal.AsBytes(asked.AsSpan()).ToArray()), step), examples);
        // Most skills have no example, most of those in the judged texts do: weights that always met some would trust nothing else.
        Func<string, int, bool>?[] ways = examples is null ? [null] : [null, HalfHidden];
        var ofWays = ways.Select(hidden => sources.Judged.Select(set => set.Select(text => Judge(reading, text, hidden)).ToList()).ToList()).ToList();
        var (figures, sums) = CrossValidate(ofWays);
        file.Add(LinkSection.Weights, 20, Fit([.. ofWays.SelectMany(sets => sets).SelectMany(set => set).Select(text => text.Judged)]));
        file.Add(LinkSection.Parameters, 0, FitScore.Run(sums));
        foreach (var titles in sources.Titles.GroupBy(t => t.Language).OrderBy(t => t.Key, StringComparer.Ordinal))
            file.Add(LinkSection.Parameters, LinkModel.TitlePart(titles.Key), TrainTitles.Run([.. titles]).Weights);
        return (file.ToBytes(), figures);
    }

    private float[] Fit(IReadOnlyList<JudgedText> texts) =>
        FitWeights.Run(texts, Features.Count, f => f < Features.WithoutExamples || sources.Examples.Count > 0, Held);

    private static bool HalfHidden(string text, int concept) => (Hashes.Pair(Hashes.Of(text, 5), (ulong)concept) >> 40) % 2 == 0;

    private (IReadOnlyList<(double, double)>, List<(float Sum, bool Right)>) CrossValidate(List<List<List<Trial>>> ofWays)
    {
        var (figures, sums, ranking) = (new List<(double, double)>(), new List<(float, bool)>(), new SpreadRanking());
        var byFold = Enumerable.Range(0, Folds).Select(fold => Fit([.. ofWays.SelectMany(sets => sets).SelectMany(s => s.Where((_, i) => Fold(i, s.Count) != fold)).Select(x => x.Judged)])).ToArray();
        foreach (var set in ofWays.SelectMany(sets => sets))
        {
            var (five, rank) = (new List<double>(), new List<double>());
            for (var t = 0; t < set.Count; t++)
            {
                var (judged, text, concepts, grounds) = set[t];
                ranking.Clear();
                for (var i = 0; i < concepts.Length; i++)
                    ranking.Add(FitWeights.Sum(judged.Rows.AsSpan(i * Features.Count, Features.Count), byFold[Fold(t, set.Count)]), grounds[i], i);
                var highest = ranking.Rank(100);
                sums.AddRange(highest.Take(10).Select(x => (x.Sum, judged.Right[x.At])));
                List<string> ranked = [.. highest.Select(x => view.Uri(index.Concepts[concepts[x.At]]))];
                five.Add(Metrics.RecallPrecision(ranked, text.Uris.ToHashSet(), 5));
                rank.Add(Metrics.ReciprocalRank(ranked, text.Uris.ToHashSet()));
            }
            figures.Add((five.DefaultIfEmpty().Average(), rank.DefaultIfEmpty().Average()));
        }
        return (figures, sums);
    }

    /// <summary>Neighbours often come from one advert, so they stay in one fold.</summary>
    private static int Fold(int text, int texts) => text * Folds / texts;

    private Trial Judge(SkillReading reading, GoldText text, Func<string, int, bool>? hidden)
    {
        reading.Hidden = hidden is null ? null : concept => hidden(text.Text, concept);
        reading.Read(text.Text, index.Language);
        var right = text.Uris.ToHashSet(StringComparer.Ordinal);
        var rows = new List<float>();
        for (var i = 0; i < reading.Candidates.Count; i++)
            rows.AddRange(reading.Row(i));
        return new(new([.. rows], [.. reading.Candidates.Select(c => right.Contains(view.Uri(index.Concepts[c])))]), text, [.. reading.Candidates], [.. Enumerable.Range(0, reading.Candidates.Count).Select(reading.Ground)]);
    }

    private sealed record Trial(JudgedText Judged, GoldText Text, int[] Concepts, ulong[] Grounds);

    private void AddExamples()
    {
        string[] uris = [.. sources.Examples.SelectMany(e => e.Uris).Distinct().Order(StringComparer.Ordinal)];
        var numbers = Enumerable.Range(0, uris.Length).ToDictionary(i => uris[i], i => (short)i);
        var (skills, sentences) = (new PostingsBuilder(saturation: 1.2f), new PostingsBuilder());
        var documents = uris.Select(_ => new TermBag()).ToArray();
        var (words, bag, starts, tokens) = (new TextWords(), new TermBag(), new List<int> { 0 }, new List<short>());
        foreach (var example in sources.Examples)
        {
            words.Read(example.Text, index.Language);
            bag.Clear();
            LinkTerms.StemsAndPairs(words.All, bag);
            sentences.Add(bag.Terms);
            foreach (var uri in example.Uris)
            {
                tokens.Add(numbers[uri]);
                foreach (var term in bag.Terms)
                    documents[numbers[uri]].Add(term.Term, term.Count);
            }
            starts.Add(tokens.Count);
        }
        foreach (var document in documents)
            skills.Add(document.Terms);
        skills.WriteTo(file, LinkModel.SkillPart);
        sentences.WriteTo(file, LinkModel.SentencePart);
        file.Add(LinkSection.TokenStarts, 0, CollectionsMarshal.AsSpan(starts));
        file.Add(LinkSection.Tokens, 0, CollectionsMarshal.AsSpan(tokens));
        file.Add(LinkSection.Uris, 0, Encoding.UTF8.GetBytes(string.Join('\n', uris)));
    }
}

/// <summary>From a sum to how often such a link is right: logistic curve by Newton's method.</summary>
internal static class FitScore
{
    public static float[] Run(IReadOnlyList<(float Sum, bool Right)> sums)
    {
        if (sums.Count == 0)
            return [1, 0];
        var mean = sums.Average(x => (double)x.Sum);
        var spread = Math.Sqrt(sums.Average(x => (x.Sum - mean) * (x.Sum - mean))) + 1e-9;
        List<(double Sum, bool Right)> links = [.. sums.Select(x => ((x.Sum - mean) / spread, x.Right))];
        var (slope, shift) = (1.0, -1.0);
        for (var round = 0; round < 50; round++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-3, 0.0, 1e-3);
            foreach (var (sum, right) in links)
            {
                var p = 1 / (1 + Math.Exp(-((slope * sum) + shift)));
                var (miss, flat) = (p - (right ? 1 : 0), p * (1 - p));
                (g0, g1) = (g0 + (miss * sum), g1 + miss);
                (h00, h01, h11) = (h00 + (flat * sum * sum), h01 + (flat * sum), h11 + flat);
            }
            var det = (h00 * h11) - (h01 * h01);
            slope -= Math.Clamp(((h11 * g0) - (h01 * g1)) / det, -0.5, 0.5);
            shift -= Math.Clamp(((h00 * g1) - (h01 * g0)) / det, -0.5, 0.5);
        }
        slope = Math.Max(0.05, slope) / spread;
        return [(float)slope, (float)(shift - (slope * mean))];
    }
}
