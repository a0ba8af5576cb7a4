using System.Globalization;

namespace Microcity.SummerJobs;

/// <summary>Days inside a sentence: day and month of each.</summary>
internal readonly record struct SpokenDays(IReadOnlyList<DateOnly> Days) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => string.Join(", ", Days.Select(d => d.ToString("d.MM.", formatProvider ?? CultureInfo.InvariantCulture)));

    public override string ToString() => ToString(null, null);
}
