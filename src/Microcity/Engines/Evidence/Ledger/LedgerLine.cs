using System.Buffers;
using System.Buffers.Text;
using System.Data.Common;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>
/// The bytes of a fact that its seal covers (evidence rule 6): UTF-8 of 15 fields joined by U+001F, empty when absent. They are read
/// straight from the database, so that what is stored is what is sealed.
/// </summary>
internal sealed class LedgerLine
{
    private const byte Separator = 0x1F;

    private static readonly StoredAs[] Columns =
    [
        StoredAs.Id, StoredAs.Text, StoredAs.Number, StoredAs.Time, StoredAs.Day, StoredAs.Time, StoredAs.Text,
        StoredAs.Text, StoredAs.Text, StoredAs.Id, StoredAs.Text, StoredAs.Id, StoredAs.Text, StoredAs.Text,
    ];

    private readonly ArrayBufferWriter<byte> line = new(8192);

    public ReadOnlySpan<byte> Bytes => line.WrittenSpan;

    /// <summary>Whether no field but the payload's escapes could hold the separator, so that the line says one thing only.</summary>
    public bool Unambiguous => line.WrittenSpan.Count(Separator) == Columns.Length;

    /// <param name="row">Stands on a row that holds the columns of a fact.</param>
    /// <param name="first">Where they begin.</param>
    public void Set(long seq, DbDataReader row, int first)
    {
        line.ResetWrittenCount();
        Utf8Formatter.TryFormat(seq, line.GetSpan(20), out var digits);
        line.Advance(digits);
        for (var i = 0; i < Columns.Length; i++)
        {
            line.GetSpan(1)[0] = Separator;
            line.Advance(1);
            EngineDifferences.CopyStored(row, first + i, Columns[i], line);
        }
    }
}
