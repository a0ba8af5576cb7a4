using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Microcity.Platform;

/// <summary>A value as the ledger writes it, without making text of it first.</summary>
internal static class StoredValue
{
    /// <summary>Of PostgreSQL, which gives values; a time finer than the ledger writes is copied so that it differs.</summary>
    public static void Write(DbDataReader row, int column, StoredAs form, IBufferWriter<byte> to)
    {
        const int Longest = 40;
        if (form is StoredAs.Text)
        {
            Encoding.UTF8.GetBytes(row.GetString(column), to);
            return;
        }
        var span = to.GetSpan(Longest);
        var written = 0;
        _ = form switch
        {
            StoredAs.Id => row.GetGuid(column).TryFormat(span, out written, "N"),
            StoredAs.Number => row.GetInt64(column).TryFormat(span, out written, provider: CultureInfo.InvariantCulture),
            StoredAs.Day => row.GetFieldValue<DateOnly>(column).TryFormat(span, out written, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => row.GetDateTime(column) is var time && time.TryFormat(span, out written, time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? LedgerTime.Form : "O", CultureInfo.InvariantCulture),
        };
        to.Advance(written);
    }
}
