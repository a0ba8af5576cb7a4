using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>Three public tables, each told by its header: O*NET interests, and the official tables between O*NET and ESCO both ways.</summary>
public sealed class InterestFiles
{
    private static readonly Dictionary<string, int> Element = new() { ["Realistic"] = 0, ["Investigative"] = 1, ["Artistic"] = 2, ["Social"] = 3, ["Enterprising"] = 4, ["Conventional"] = 5 };

    /// <summary>O*NET code to six values.</summary>
    public Dictionary<string, double[]> Onet { get; } = [];

    public List<(string Onet, string Esco, string Relation)> Forward { get; } = [];

    /// <summary>ESCO code to O*NET code.</summary>
    public List<(string Code, string Onet)> Reverse { get; } = [];

    public List<string> MadeFrom { get; } = [];

    /// <summary>Files that are none of the three.</summary>
    public List<string> Others { get; } = [];

    public Refusal? Missing => Refusal.Of([.. new[] { (Onet.Count, "interests.csv"), (Forward.Count, "onet → ESCO"), (Reverse.Count, "ESCO → onet") }.Where(f => f.Item1 == 0).Select(f => InterestReasons.Missing(f.Item2))]);

    /// <param name="content">CSV, packed with gzip or not.</param>
    public Refusal? Add(string name, Stream content)
    {
        try
        {
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            var bytes = Unpacked(copy.ToArray());
            using var rows = new CsvReader(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), CultureInfo.InvariantCulture);
            var known = false;
            while (!known && rows.Read())
                known = Take(rows);
            (known ? MadeFrom : Others).Add($"{Path.GetFileName(name)} {Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}");
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or CsvHelperException or FormatException)
        {
            return InterestReasons.Broken(Path.GetFileName(name));
        }
    }

    // Lines about the table stand before its header.
    private bool Take(CsvReader rows)
    {
        string[] header = rows.Parser.Record!;
        if (header.Contains("Scale ID") && header.Contains("Data Value") && header.Contains("Element Name"))
            return Each(rows, r => AddInterest(r));
        if (header.Contains("Type of Match"))
            return Each(rows, r => Forward.Add((r("O*NET Id"), r("ESCO or ISCO URI"), r("Type of Match"))));
        if (header.Contains("ESCO/ISCO Code"))
            return Each(rows, r => Reverse.Add((r("ESCO/ISCO Code"), r("O*NET-SOC 2019 Code"))));
        return false;
    }

    private void AddInterest(Func<string, string> row)
    {
        if (row("Scale ID") != "OI" || !Element.TryGetValue(row("Element Name"), out var at))
            return;
        if (!Onet.TryGetValue(row("O*NET-SOC Code"), out var values))
            Onet[row("O*NET-SOC Code")] = values = new double[InterestRing.Types];
        values[at] = double.Parse(row("Data Value"), CultureInfo.InvariantCulture);
    }

    private static bool Each(CsvReader rows, Action<Func<string, string>> take)
    {
        rows.ReadHeader();
        while (rows.Read())
            take(name => rows.GetField(name)!.Trim());
        return true;
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
