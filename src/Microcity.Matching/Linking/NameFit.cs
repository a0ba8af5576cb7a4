namespace Microcity.Matching;

/// <summary>How well the names of a concept fit the words of one text.</summary>
internal sealed class NameFit(LinkIndex index)
{
    private const float LooseWorth = 0.6f;

    private readonly Dictionary<ulong, int> first = [];
    private readonly Dictionary<ulong, (int At, float Asked)> alike = [];
    private readonly Dictionary<ulong, float> related = [];
    private readonly WordFilter stemsHere = new(), beginningsHere = new();
    private int[] next = [];
    private TextWord[] words = [];
    private float[] asked = [];
    private int count;

    public void Of(TextWords text, ReadOnlySpan<float> askedFor)
    {
        first.Clear();
        alike.Clear();
        related.Clear();
        stemsHere.Clear();
        beginningsHere.Clear();
        count = 0;
        if (words.Length < text.All.Length)
            (words, asked, next) = (new TextWord[2 * text.All.Length], new float[2 * text.All.Length], new int[2 * text.All.Length]);
        for (var w = 0; w < text.All.Length; w++)
        {
            ref readonly var word = ref text.All[w];
            if (word.Small)
                continue;
            (words[count], asked[count]) = (word, askedFor[w]);
            next[count] = first.TryGetValue(word.Stem, out var before) ? before : -1;
            first[word.Stem] = count++;
            stemsHere.Add(word.Stem);
            beginningsHere.Add(word.Beginning);
            var begins = alike.GetValueOrDefault(word.Beginning, (At: count - 1, Asked: 0));
            alike[word.Beginning] = begins with { Asked = Math.Max(begins.Asked, askedFor[w]) };
            var (from, to) = index.RelatedTo(word.Stem);
            for (var at = from; at < to; at++)
            {
                var (other, worth) = index.Related(at);
                stemsHere.Add(other);
                related[other] = Math.Max(related.GetValueOrDefault(other), worth);
            }
        }
    }

    /// <returns>The label that fits best.</returns>
    public int Fill(int concept, in LabelTokens tokens, Span<float> row)
    {
        var (from, to) = index.LabelsOf(concept);
        var (best, bestLabel) = (-1f, from);
        for (var label = from; label < to; label++)
        {
            var fits = Of(label, tokens);
            var worth = fits.Loose * (fits.Loose + 0.5f) * (0.3f + fits.Sure) * MathF.Sqrt(fits.Mass + 1);
            if (fits.Exact)
                row[(int)(tokens.Stems(label).Length > 1 ? Feature.ExactWords : Feature.ExactWord)] = 1;
            if (worth <= best)
                continue;
            (best, bestLabel) = (worth, label);
            row[(int)Feature.Covered] = fits.Covered;
            row[(int)Feature.CoveredSquared] = fits.Covered * fits.Covered;
            row[(int)Feature.CoveredLoosely] = fits.Loose;
            row[(int)Feature.CoveredRelated] = fits.Related;
            row[(int)Feature.CoveredAsked] = fits.Covered * fits.Sure;
            row[(int)Feature.Mass] = fits.Mass / 20;
            row[(int)Feature.Dense] = fits.Dense;
            row[(int)Feature.Asked] = fits.Sure;
            row[(int)Feature.Preferred] = index.LabelKinds[label] == 0 ? 1 : 0;
            row[(int)Feature.PartOfName] = index.LabelKinds[label] == 2 ? 1 : 0;
            row[(int)Feature.Length] = MathF.Log(tokens.Stems(label).Length);
        }
        return bestLabel;
    }

    private Fits Of(int label, in LabelTokens tokens)
    {
        var stems = tokens.Stems(label);
        var beginnings = tokens.Beginnings(label);
        var weights = tokens.Weights(label);
        var (total, mass, looseMass, sure, relatedMass) = (0f, 0f, 0f, 0f, 0f);
        var (low, high, found) = (int.MaxValue, -1, 0);
        for (var s = 0; s < stems.Length; s++)
        {
            total += weights[s];
            var here = stemsHere.Maybe(stems[s]);
            if (here && first.TryGetValue(stems[s], out var at))
            {
                mass += weights[s];
                looseMass += weights[s];
                relatedMass += weights[s];
                sure += weights[s] * asked[at];
                (low, high, found) = (Math.Min(low, at), Math.Max(high, at), found + 1);
                continue;
            }
            if (here && related.TryGetValue(stems[s], out var worth))
                relatedMass += worth * weights[s];
            if (beginningsHere.Maybe(beginnings[s]) && alike.TryGetValue(beginnings[s], out var near))
            {
                looseMass += LooseWorth * weights[s];
                sure += LooseWorth * weights[s] * near.Asked;
            }
        }
        var exact = found == stems.Length && Stands(stems);
        return new(mass / total, looseMass / total, looseMass > 0 ? sure / looseMass : 0, mass, found == 0 ? 0 : (float)found / (high - low + 1), exact, relatedMass / total);
    }

    /// <summary>Where the words of a label stand in the text, UTF-16; null if they stand too far apart or not at all.</summary>
    public (int Start, int End)? Passage(int label)
    {
        var (low, high, found, heaviest, weight) = (int.MaxValue, -1, 0, -1, 0f);
        var stems = index.Tokens.Stems(label);
        var weights = index.Tokens.Weights(label);
        for (var s = 0; s < stems.Length; s++)
        {
            if (!first.TryGetValue(stems[s], out var at))
                continue;
            (low, high, found) = (Math.Min(low, at), Math.Max(high, at), found + 1);
            if (weights[s] > weight)
                (heaviest, weight) = (at, weights[s]);
        }
        if (found == 0)
            return null;
        return high - low < found + 3 ? (words[low].Start, words[high].End) : (words[heaviest].Start, words[heaviest].End);
    }

    /// <summary>Which words of the text, small ones left out, the label stands on; those behind the 64th are not told apart.</summary>
    public ulong Ground(int label)
    {
        var ground = 0UL;
        var stems = index.Tokens.Stems(label);
        var beginnings = index.Tokens.Beginnings(label);
        for (var s = 0; s < stems.Length; s++)
        {
            if (first.TryGetValue(stems[s], out var at))
                ground |= 1UL << Math.Min(at, 63);
            else if (alike.TryGetValue(beginnings[s], out var near))
                ground |= 1UL << Math.Min(near.At, 63);
        }
        return ground;
    }

    private bool Stands(ReadOnlySpan<ulong> stems)
    {
        for (var at = first[stems[0]]; at >= 0; at = next[at])
        {
            var s = 1;
            while (s < stems.Length && at + s < count && words[at + s].Stem == stems[s] && words[at + s].Clause == words[at].Clause)
                s++;
            if (s == stems.Length)
                return true;
        }
        return false;
    }

    private readonly record struct Fits(float Covered, float Loose, float Sure, float Mass, float Dense, bool Exact, float Related);
}
