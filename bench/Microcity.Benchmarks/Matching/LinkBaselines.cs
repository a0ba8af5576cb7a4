using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>Plain ways to rank the skills for a sentence, by brute force over all names: to be better than.</summary>
internal sealed class LinkBaselines
{
    private readonly List<(int Concept, string Name, Dictionary<string, double> Letters, HashSet<string> Words, bool Preferred)> labels = [];
    private readonly List<(int Concept, Dictionary<string, int> Words, int Length)> documents = [];
    private readonly Dictionary<string, double> rarity = [], wordRarity = [];
    private readonly double meanLength;

    public LinkBaselines(TaxonomyView view)
    {
        var holding = new Dictionary<string, int>();
        foreach (var concept in view.Of(ConceptKind.Skill))
        {
            string[] names = [view.Label(concept, "en")!, .. view.OtherLabels(concept, "en")];
            foreach (var name in names.Select(Folding.Fold).Distinct())
            {
                var letters = Grams(name);
                foreach (var gram in letters.Keys)
                    holding[gram] = holding.GetValueOrDefault(gram) + 1;
                labels.Add((concept, name, letters, [.. name.Split(' ').Where(w => w.Length > 3)], name == Folding.Fold(names[0])));
            }
            string[] words = Folding.Fold($"{string.Join(' ', names)} {view.Description(concept, "en")}").Split(' ');
            documents.Add((concept, words.CountBy(w => w).ToDictionary(), words.Length));
        }
        foreach (var (gram, n) in holding)
            rarity[gram] = Math.Log((double)labels.Count / n) + 1;
        foreach (var (word, n) in documents.SelectMany(d => d.Words.Keys).CountBy(w => w))
            wordRarity[word] = Math.Log(1 + ((documents.Count - n + 0.5) / (n + 0.5)));
        meanLength = documents.Average(d => d.Length);
        foreach (var label in labels)
            Weigh(label.Letters);
    }

    /// <summary>All of them by name.</summary>
    public IReadOnlyList<(string Name, Func<string, IEnumerable<int>> Rank)> All =>
    [
        ("Exact label, longest first", ExactLabel), ("Character 3-5 TF-IDF, best of all labels", Letters),
        ("BM25 over labels and description", Bm25), ("Edit distance of preferred names, nearest run of words", EditDistance),
    ];

    public IEnumerable<int> ExactLabel(string text)
    {
        var folded = $" {Folding.Fold(text)} ";
        return Ranked(labels.Where(l => folded.Contains($" {l.Name} ", StringComparison.Ordinal)).Select(l => (l.Concept, (double)l.Name.Length)));
    }

    public IEnumerable<int> Letters(string text)
    {
        var query = Grams(Folding.Fold(text));
        Weigh(query);
        return Ranked(labels.Select(l => (l.Concept, l.Letters.Sum(g => g.Value * query.GetValueOrDefault(g.Key)))));
    }

    public IEnumerable<int> Bm25(string text)
    {
        string[] words = [.. Folding.Fold(text).Split(' ').Distinct()];
        return Ranked(documents.Select(d => (d.Concept, words.Sum(w => d.Words.TryGetValue(w, out var n)
            ? wordRarity[w] * n * 2.2 / (n + (1.2 * (0.25 + (0.75 * d.Length / meanLength)))) : 0))));
    }

    /// <summary>Edit distance of the nearest run of words as long as the preferred name, of those that share a word of four letters.</summary>
    public IEnumerable<int> EditDistance(string text)
    {
        var folded = Folding.Fold(text);
        var words = folded.Split(' ');
        return Ranked(labels.Where(l => l.Preferred && l.Words.Any(words.Contains)).Select(l => (l.Concept, 1 - Nearest(words, l.Name))));
    }

    private static double Nearest(string[] words, string name)
    {
        var (length, best) = (name.Count(c => c == ' ') + 1, 1.0);
        for (var from = 0; from + length <= words.Length; from++)
        {
            var window = string.Join(' ', words[from..(from + length)]);
            best = Math.Min(best, (double)Distance(window, name) / Math.Max(window.Length, name.Length));
        }
        return best;
    }

    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= other.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    private static Dictionary<string, double> Grams(string text)
    {
        var (padded, grams) = ($" {text} ", new Dictionary<string, double>());
        for (var size = 3; size <= 5; size++)
        {
            for (var at = 0; at + size <= padded.Length; at++)
                grams[padded.Substring(at, size)] = grams.GetValueOrDefault(padded.Substring(at, size)) + 1;
        }
        return grams;
    }

    private void Weigh(Dictionary<string, double> grams)
    {
        foreach (var gram in grams.Keys)
            grams[gram] *= rarity.GetValueOrDefault(gram);
        var length = Math.Sqrt(grams.Values.Sum(v => v * v)) + 1e-9;
        foreach (var gram in grams.Keys)
            grams[gram] /= length;
    }

    private static IEnumerable<int> Ranked(IEnumerable<(int Concept, double Score)> scored) =>
        scored.Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Concept).Select(s => s.Concept).Distinct().Take(10);
}
