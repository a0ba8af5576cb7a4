namespace Microcity.Matching;

/// <summary>Tells how surely a word of an advert is part of something asked for, by the word, its neighbours and its ending.</summary>
internal sealed class AskedWords(Numbers<sbyte> weights, float step)
{
    internal const int Slots = 1 << 17, Clues = 13;

    /// <param name="asked">One per word, 0 to 1.</param>
    public void Tell(TextWords text, Span<float> asked)
    {
        Span<int> clues = stackalloc int[Clues];
        var table = weights.Span;
        for (var w = 0; w < text.All.Length; w++)
        {
            Read(text, w, clues);
            var sum = 0;
            foreach (var clue in clues)
                sum += table[clue];
            asked[w] = 1 / (1 + MathF.Exp(-sum * step));
        }
    }

    internal static void Read(TextWords text, int at, Span<int> clues)
    {
        var (one, two, three) = (Word(text, at - 1), Word(text, at), Word(text, at + 1));
        var (before, behind) = (Word(text, at - 2), Word(text, at + 2));
        var letters = text.Letters(text.All[at]);
        clues[0] = Slot(two, 1);
        clues[1] = Slot(one, 2);
        clues[2] = Slot(three, 3);
        clues[3] = Slot(Hashes.Pair(one, two), 4);
        clues[4] = Slot(Hashes.Pair(two, three), 5);
        clues[5] = Slot(before, 6);
        clues[6] = Slot(behind, 7);
        clues[7] = Slot(Hashes.Of(letters[Math.Max(0, letters.Length - 3)..], 8), 8);
        clues[8] = Slot(text.All[at].Stem, 9);
        clues[9] = Slot((ulong)Math.Min(at, 8), 10);
        clues[10] = Slot((ulong)Math.Min(text.All.Length, 30) / 3, 11);
        clues[11] = Slot(Hashes.Pair(one, three), 12);
        clues[12] = Slot((ulong)Math.Min(at, 3), 13 + Hashes.Of(text.Letters(text.All[0]), 14));
    }

    private static ulong Word(TextWords text, int at) =>
        at < 0 ? 11 : at >= text.All.Length ? 13 : Hashes.Of(text.Letters(text.All[at]), 1);

    private static int Slot(ulong clue, ulong kind) => (int)(Hashes.Pair(clue, kind) >> 40) & (Slots - 1);
}
