using System.Text;

namespace Microcity.Matching;

/// <summary>The texts of a compiled list by number.</summary>
internal sealed class TaxonomyTexts(SectionTable sections)
{
    private readonly Numbers<int> starts = sections.Numbers<int>(Section.TextStarts);
    private readonly ReadOnlyMemory<byte> heap = sections[Section.TextHeap];

    public ReadOnlySpan<byte> Bytes(int number)
    {
        var from = starts.Span;
        return heap.Span[from[number]..from[number + 1]];
    }

    public string? Text(int number) => number < 0 ? null : Encoding.UTF8.GetString(Bytes(number));
}
