using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Microcity.Matching;

/// <summary>
/// The n-grams of each label one after another: tells how alike a title and a label are without a pass over all labels. Whole numbers,
/// so every machine gets the same sum. One per index, shared by all threads.
/// </summary>
internal sealed class LabelLetters
{
    /// <summary>Labels begin at multiples of it and are filled up with n-grams that count for nothing.</summary>
    private const int Together = 8;

    /// <summary>Part of the file they lie in, beside those of <see cref="TitleIndex"/>.</summary>
    private const int Part = 10;

    /// <summary>Steps of a title's part.</summary>
    private const int Finest = 1 << 16;

    private readonly Postings postings;
    private readonly int[] starts, numbers, terms;
    private readonly byte[] impacts;

    public LabelLetters(LinkSections sections, Postings postings)
    {
        this.postings = postings;
        (starts, numbers) = (Array<int>(sections, LinkSection.Starts), Array<int>(sections, LinkSection.Documents));
        (terms, impacts) = (Array<int>(sections, LinkSection.Terms), Array<byte>(sections, LinkSection.Impacts));
        Terms = (int)sections.Numbers<float>(LinkSection.Scale, Part)[0];
    }

    /// <summary>Lays the n-grams out once, when an index is built.</summary>
    public static void WriteTo(LinkSectionsBuilder file, Postings postings)
    {
        var lengths = new int[postings.Documents];
        // The commonest n-grams stand side by side, so that what most labels ask for stays at hand.
        int[] slots = [.. postings.Slots().OrderByDescending(postings.Length).ThenBy(slot => slot)];
        var numbers = new int[postings.Size];
        for (var number = 0; number < slots.Length; number++)
        {
            numbers[slots[number]] = number;
            foreach (var label in postings.DocumentsOf(slots[number]))
                lengths[label]++;
        }
        var starts = new int[postings.Documents + 1];
        for (var label = 0; label < lengths.Length; label++)
            starts[label + 1] = starts[label] + ((lengths[label] + Together - 1) / Together * Together);
        var (terms, impacts, next) = (new int[starts[^1]], new byte[starts[^1]], starts.ToArray());
        for (var number = 0; number < slots.Length; number++)
        {
            var labels = postings.DocumentsOf(slots[number]);
            var parts = postings.ImpactsOf(slots[number]);
            for (var i = 0; i < labels.Length; i++)
                (terms[next[labels[i]]], impacts[next[labels[i]]++]) = (number, parts[i]);
        }
        file.Add(LinkSection.Starts, Part, starts);
        file.Add(LinkSection.Documents, Part, numbers);
        file.Add(LinkSection.Terms, Part, terms);
        file.Add(LinkSection.Impacts, Part, impacts);
        file.Add(LinkSection.Scale, Part, [(float)slots.Length]);
    }

    /// <summary>How many different n-grams there are.</summary>
    public int Terms { get; }

    /// <summary>Lays a title out by n-gram.</summary>
    /// <param name="laid">One number per n-gram; cleared with <see cref="Clear"/>.</param>
    public void Lay(ReadOnlySpan<KnownTerm> title, int[] laid)
    {
        var length = Math.Max(1e-6f, postings.Norm(title));
        foreach (var term in title)
            laid[numbers[term.Slot]] = (int)MathF.Round(Finest * postings.Weight(term.Slot) * term.Count / length);
    }

    public void Clear(ReadOnlySpan<KnownTerm> title, int[] laid)
    {
        foreach (var term in title)
            laid[numbers[term.Slot]] = 0;
    }

    /// <summary>Cosine of the title laid out and a label.</summary>
    public float Of(int label, int[] laid) => postings.Step / Finest * (Avx2.IsSupported ? Gathered(label, laid) : Plain(label, laid));

    internal int Plain(int label, int[] laid)
    {
        var sum = 0;
        for (var at = starts[label]; at < starts[label + 1]; at++)
            sum += laid[terms[at]] * impacts[at];
        return sum;
    }

    /// <summary>The same eight at a time; compiled in full at its first call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe int Gathered(int label, int[] laid)
    {
        var sum = Vector256<int>.Zero;
        var asked = terms.AsSpan(starts[label]..starts[label + 1]);
        var parts = impacts.AsSpan(starts[label]..starts[label + 1]);
        fixed (int* title = laid, numbered = asked)
        fixed (byte* part = parts)
        {
            for (var at = 0; at < asked.Length; at += Together)
                sum += Avx2.GatherVector256(title, Vector256.Load(numbered + at), sizeof(int)) * Avx2.ConvertToVector256Int32(part + at);
        }
        return Vector256.Sum(sum);
    }

    private static T[] Array<T>(LinkSections sections, LinkSection section)
        where T : unmanaged => sections.Numbers<T>(section, Part).Span.ToArray();
}
