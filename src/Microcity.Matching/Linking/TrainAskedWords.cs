namespace Microcity.Matching;

/// <summary>A text in which passages that ask for something are marked.</summary>
/// <param name="Passages">UTF-16 offsets.</param>
public sealed record AskedText(string Text, IReadOnlyList<(int Start, int End)> Passages);

/// <summary>Learns which words of an advert are asked for: logistic regression over hashed clues, one text after another.</summary>
internal static class TrainAskedWords
{
    private const int Rounds = 6;

    /// <returns>A weight per slot, and what one step of it is worth.</returns>
    public static (sbyte[] Weights, float Step) Run(IReadOnlyList<AskedText> texts, string language)
    {
        var weights = new float[AskedWords.Slots];
        var words = new TextWords();
        Span<int> clues = stackalloc int[AskedWords.Clues];
        for (var round = 0; round < Rounds; round++)
        {
            var rate = 0.15f / (1 + round);
            foreach (var text in texts)
            {
                words.Read(text.Text, language);
                for (var w = 0; w < words.All.Length; w++)
                {
                    AskedWords.Read(words, w, clues);
                    var sum = 0f;
                    foreach (var clue in clues)
                        sum += weights[clue];
                    var (start, end) = (words.All[w].Start, words.All[w].End);
                    var wanted = text.Passages.Any(p => p.Start <= start && end <= p.End) ? 1f : 0;
                    var by = rate * (wanted - (1 / (1 + MathF.Exp(-sum))));
                    foreach (var clue in clues)
                        weights[clue] += by - (rate * 0.0005f * weights[clue]);
                }
            }
        }
        var step = Math.Max(1e-6f, weights.Max(Math.Abs) / 127);
        return ([.. weights.Select(x => (sbyte)MathF.Round(x / step))], step);
    }
}
