using System.Globalization;
using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>The file of published heads: <c>city,day,seq,hash</c>, oldest first, the hash as 64 hex digits.</summary>
public static class HeadsFile
{
    private const string Columns = "city,day,seq,hash";

    public static string Write(City city, IEnumerable<Head> heads) => string.Concat(heads.OrderBy(h => h.Day)
        .Select(h => $"{city.Slug},{h.Day:yyyy-MM-dd},{h.Seq.ToString(CultureInfo.InvariantCulture)},{Convert.ToHexStringLower(h.Hash)}\n").Prepend(Columns + "\n"));

    /// <summary>The heads of one city, from one file or several put together.</summary>
    /// <exception cref="FormatException">A line is no head.</exception>
    public static IReadOnlyList<KnownHead> Read(IEnumerable<string> lines, string city) =>
        [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l != Columns).Select(Parse).Where(h => h.City == city).Select(h => h.Head)];

    private static (string City, KnownHead Head) Parse(string line) =>
        line.Split(',') is [var city, var day, var seq, { Length: 2 * Chain.Size } hash]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (city, new KnownHead(on, at, hash.ToLowerInvariant()))
            : throw new FormatException(line);
}
