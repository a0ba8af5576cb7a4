namespace Microcity.Matching;

/// <summary>
/// Fits the weights of one language by names held out: of some concepts one other name becomes the query and goes from the index,
/// once with all names of the concept that begin alike, so its feminine or masculine twin too, and once alone.
/// </summary>
public static class TrainTitles
{
    private const int MostQueries = 800, Candidates = 60;

    /// <returns>Weights, and the mean reciprocal rank by label of the held-out names.</returns>
    public static (float[] Weights, double ReciprocalRank) Run(IReadOnlyList<TitleLabel> labels)
    {
        if (labels.Count == 0)
            return (TitleIndex.PlainWeights, 0);
        var far = HoldOut(labels, withTwins: true);
        var near = HoldOut(labels, withTwins: false);
        var weights = FitWeights.Run([.. Judged(far), .. Judged(near)], TitleIndex.Features, _ => true, held: 0.05f);
        float[] positive = [.. weights.Select(w => Math.Max(0, w))];
        return (positive, Rank(far, positive));
    }

    private static IEnumerable<JudgedText> Judged((List<TitleLabel> Queries, List<TitleLabel> Kept) held)
    {
        if (held.Queries.Count == 0)
            return [];
        var index = new TitleIndex(held.Kept, held.Kept[0].Language);
        var rows = new TitleRows(index);
        return held.Queries.Select(q => Judge(rows, index, q));
    }

    internal static double Rank((List<TitleLabel> Queries, List<TitleLabel> Kept) held, float[] weights)
    {
        if (held.Queries.Count == 0)
            return 0;
        var linker = new TitleLinker(new TitleIndex(held.Kept, held.Kept[0].Language), weights);
        return held.Queries.Average(q => Metrics.ReciprocalRank([.. linker.Read(q.Text, 1_000).Select(l => l.Label.Uri)], new HashSet<string> { q.Uri }));
    }

    internal static (List<TitleLabel> Queries, List<TitleLabel> Kept) HoldOut(IReadOnlyList<TitleLabel> labels, bool withTwins)
    {
        var (queries, kept) = (new List<TitleLabel>(), new List<TitleLabel>());
        var concepts = labels.GroupBy(l => l.Uri).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var turn = 0;
        foreach (var concept in concepts)
        {
            List<TitleLabel> names = [.. concept.OrderBy(l => l.Rank)];
            var left = new List<TitleLabel>();
            if (names.Count > 1 && turn++ % 3 == 0 && queries.Count < MostQueries)
            {
                var query = names[1 + (turn % (names.Count - 1))];
                left = names.FindAll(n => withTwins ? Beginnings(n.Text) != Beginnings(query.Text) : Folding.Fold(n.Text) != Folding.Fold(query.Text));
                if (left.Count > 0)
                    queries.Add(query);
            }
            kept.AddRange(left.Count > 0 ? left : names);
        }
        return (queries, kept);
    }

    private static string Beginnings(string text) =>
        string.Join(' ', Folding.Fold(text).Split(' ').Select(w => w[..Math.Min(w.Length, TextWords.BeginningLength)]).Order(StringComparer.Ordinal));

    private static JudgedText Judge(TitleRows found, TitleIndex index, TitleLabel query)
    {
        found.Score(query.Text);
        var (rows, right) = (new List<float>(), new List<bool>());
        var row = new float[TitleIndex.Features];
        foreach (var label in found.Touched.ToArray().OrderByDescending(found.Letters).ThenBy(l => l).Take(Candidates))
        {
            found.Row(label, row);
            rows.AddRange(row);
            right.Add(index.Label(label).Uri == query.Uri);
        }
        found.Clear();
        return new([.. rows], [.. right]);
    }
}
