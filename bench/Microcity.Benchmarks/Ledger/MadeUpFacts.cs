using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microcity.Evidence;
using Microcity.Platform;

namespace Microcity.Benchmarks;

/// <summary>Facts of five years, evenly spread, with the seals that the program would give them, computed here from the written rule alone.</summary>
internal sealed class MadeUpFacts(int count, DateTime end)
{
    private const int Years = 5;

    private readonly Seeded seeded = new(20_270_101);
    private readonly string[] persons = Made(50_000, 1), things = Made(500_000, 2);
    private readonly string[] names = [.. FactShape.All.Select(s => s.Name).Distinct().Where(n => n is not (LedgerVerified.Name or FactWithdrawn.Name))];
    private byte[] hash = new byte[32];

    public IReadOnlyList<string> Names => names;

    public IReadOnlyList<string> Persons => persons;

    public string Thing(int i) => $"thing:{things[i % things.Length]}";

    public (List<EvidenceRow> Rows, List<Seal> Seals) Next(int from, int size)
    {
        var (rows, seals, step) = (new List<EvidenceRow>(size), new List<Seal>(size), TimeSpan.FromDays(365 * Years) / count);
        for (var i = from; i < from + size; i++)
        {
            var row = Row(LedgerTime.Round(end - (count - i) * step));
            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(Line(i + 1, row))]);
            rows.Add(row);
            seals.Add(new Seal { Seq = i + 1, FactId = row.Id, Hash = hash });
        }
        return (rows, seals);
    }

    public EvidenceRow Row(DateTime at)
    {
        var subject = seeded.OneIn(3) ? null : seeded.Of(persons);
        return new()
        {
            Id = Ids.Next(at),
            Name = names[seeded.SkewedBelow(names.Length, 2)],
            Version = 1,
            OccurredAt = at,
            OccurredOn = DateOnly.FromDateTime(at),
            RecordedAt = at,
            Actor = seeded.OneIn(2) ? persons[seeded.Below(100)] : subject ?? "visitor",
            Subject = subject,
            Object = $"thing:{seeded.Of(things)}",
            Payload = """{"kind":"vacancy","places":3}""",
        };
    }

    private static string Line(long seq, EvidenceRow f) => string.Join('\u001f',
        seq.ToString(CultureInfo.InvariantCulture), f.Id.ToString("N"), f.Name, "1", LedgerTime.Text(f.OccurredAt), f.OccurredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LedgerTime.Text(f.RecordedAt), f.Actor, "", f.Subject, "", f.Object, "", "", f.Payload);

    private static string[] Made(int count, ulong seed)
    {
        var random = new Seeded(seed);
        return [.. Enumerable.Range(0, count).Select(_ => $"{random.Below(int.MaxValue):x8}{random.Below(int.MaxValue):x8}{random.Below(int.MaxValue):x8}{random.Below(int.MaxValue):x8}")];
    }
}
