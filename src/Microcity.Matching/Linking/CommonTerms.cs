using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Microcity.Matching;

/// <summary>
/// Scores few documents by many terms. A term that many documents hold is kept as a whole row, one part per document, and added many at
/// a time; each document's sum is made in the same order either way, so it is the same to the bit.
/// </summary>
internal sealed class CommonTerms
{
    /// <summary>A term is common when one document of so many holds it.</summary>
    private const int OneOf = 10;

    private const int Part = 11;

    private readonly Postings postings;
    private readonly int[] rowOf;
    private readonly byte[] rows;

    public CommonTerms(LinkSections sections, Postings postings)
    {
        (this.postings, Width) = (postings, postings.Documents);
        (rowOf, rows) = (sections.Numbers<int>(LinkSection.Starts, Part).Span.ToArray(), sections.Numbers<byte>(LinkSection.Impacts, Part).Span.ToArray());
    }

    /// <summary>Makes the rows once, when an index is built.</summary>
    public static void WriteTo(LinkSectionsBuilder file, Postings postings)
    {
        int[] common = [.. postings.Slots().Where(slot => OneOf * postings.Length(slot) > postings.Documents)];
        var (rowOf, width, rows) = (new int[postings.Size], postings.Documents, new byte[(common.Length + 1) * postings.Documents]);
        for (var row = 1; row <= common.Length; row++)
        {
            rowOf[common[row - 1]] = row;
            var (holding, impacts) = (postings.DocumentsOf(common[row - 1]).ToArray(), postings.ImpactsOf(common[row - 1]).ToArray());
            for (var i = 0; i < holding.Length; i++)
                rows[(row * width) + holding[i]] = impacts[i];
        }
        file.Add(LinkSection.Starts, Part, rowOf);
        file.Add(LinkSection.Impacts, Part, rows);
    }

    private int Width { get; }

    /// <summary>Cosine of a text with every document, times <paramref name="worth"/>.</summary>
    /// <param name="sums">One per document.</param>
    public void Score(ReadOnlySpan<KnownTerm> terms, Span<float> sums, float worth)
    {
        worth *= postings.Step / Math.Max(1e-6f, postings.Norm(terms));
        foreach (var (slot, count) in terms)
        {
            var weight = worth * postings.Weight(slot) * count;
            if (rowOf[slot] is > 0 and var row)
                AddRow(rows.AsSpan(row * Width, Width), sums, weight);
            else
                AddList(postings.DocumentsOf(slot), postings.ImpactsOf(slot), sums, weight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddList(ReadOnlySpan<int> holding, ReadOnlySpan<byte> parts, Span<float> sums, float weight)
    {
        for (var i = 0; i < holding.Length && i < parts.Length; i++)
            sums[holding[i]] += weight * parts[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ReadOnlySpan<byte> parts, Span<float> sums, float weight)
    {
        var at = 0;
        var (worth, together) = (Vector256.Create(weight), Vector128<byte>.Count);
        for (; Vector256.IsHardwareAccelerated && at + together <= parts.Length; at += together)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(parts.Slice(at, together)));
            Add(Widened(low), sums.Slice(at, Vector256<float>.Count), worth);
            Add(Widened(high), sums.Slice(at + Vector256<float>.Count, Vector256<float>.Count), worth);
        }
        for (; at < parts.Length; at++)
            sums[at] += weight * parts[at];
    }

    private static Vector256<int> Widened(Vector128<ushort> parts) => Vector256.Create(Vector128.WidenLower(parts), Vector128.WidenUpper(parts)).AsInt32();

    private static void Add(Vector256<int> parts, Span<float> sums, Vector256<float> worth)
    {
        ref var first = ref MemoryMarshal.GetReference(sums);
        (Vector256.LoadUnsafe(ref first) + (worth * Vector256.ConvertToSingle(parts))).StoreUnsafe(ref first);
    }
}
