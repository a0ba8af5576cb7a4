using System.Globalization;

namespace Microcity.Platform;

/// <summary>Times in the ledger are UTC with milliseconds, so that both databases give back what was sealed.</summary>
public static class LedgerTime
{
    internal const string Form = "yyyy-MM-ddTHH:mm:ss.fff'Z'";

    public static DateTime Round(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public static string Text(DateTime time) => time.ToString(Form, CultureInfo.InvariantCulture);
}
