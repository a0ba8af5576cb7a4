using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace Microcity.Platform;

/// <summary>The first sheet of a workbook (XLSX), its cells as words: days as 2026-11-24, numbers with a point.</summary>
internal static class Workbook
{
    private const int MostEntries = 1_000;
    private const int MostRatio = 100;
    private const long MostUnpacked = 100L << 20;

    /// <param name="most">One row above it is read.</param>
    public static Outcome<Sheet> Read(ReadOnlyMemory<byte> bytes, int most)
    {
        using var file = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            if (!Harmless(file))
                return Unreadable;
            file.Position = 0;
            string[]? header = null;
            var rows = new List<SheetRow>();
            var number = 0;
            foreach (IDictionary<string, object?> row in file.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                number++;
                string[] cells = [.. row.Values.Select(Words)];
                if (cells.All(c => c.Length == 0))
                    continue;
                if (header is null)
                    header = cells;
                else
                    rows.Add(new(number, cells, Broken: false));
                if (rows.Count > most)
                    break;
            }
            return header is null ? Unreadable : Sheet.Of(header, rows);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return Unreadable;
        }
    }

    private static Refusal Unreadable =>
        Refusal.Content(new Reason("platform.file-workbook", "platform.reason.file-workbook", [], [new("platform.remedy.file-workbook")], Field: "file"));

    /// <summary>What an archive says of its own size may be a lie, so it is unpacked once and counted (T31).</summary>
    private static bool Harmless(MemoryStream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries)
            return false;
        var (most, unpacked, part) = (Math.Min(MostUnpacked, Math.Max(file.Length * MostRatio, 1 << 20)), 0L, new byte[1 << 16]);
        foreach (var entry in archive.Entries)
        {
            using var inside = entry.Open();
            for (int read; (read = inside.Read(part)) > 0;)
            {
                unpacked += read;
                if (unpacked > most)
                    return false;
            }
        }
        return true;
    }

    private static string Words(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Trim(),
        _ => cell.ToString()!.Trim(),
    };
}
