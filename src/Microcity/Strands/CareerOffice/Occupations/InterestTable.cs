using System.Text.Json;
using System.Text.Json.Serialization;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.CareerOffice;

/// <summary>What the occupations of one skills list are about, imported for the whole installation.</summary>
public sealed class InterestTable : Row
{
    /// <summary>Checksum of the compiled skills list.</summary>
    public required string ListSha256 { get; init; }

    /// <summary>Files it was made from, with their checksums.</summary>
    public required string MadeFrom { get; set; }

    /// <summary>JSON: URI of the occupation to six values in ten-thousandths and their source.</summary>
    public required string Profiles { get; set; }

    internal static string Write(IReadOnlyDictionary<string, KnownInterests> known) =>
        JsonSerializer.Serialize(new SortedDictionary<string, Line>(known.ToDictionary(k => k.Key, k => new Line([.. k.Value.Values.Select(v => (int)Math.Round(v * Unit))], k.Value.Source)), StringComparer.Ordinal), Written);

    internal IReadOnlyDictionary<string, KnownInterests> Read() =>
        JsonSerializer.Deserialize<Dictionary<string, Line>>(Profiles, Written)!.ToDictionary(l => l.Key, l => new KnownInterests([.. l.Value.V.Select(v => (double)v / Unit)], l.Value.S), StringComparer.Ordinal);

    private const int Unit = 10_000;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private sealed record Line(int[] V, InterestSource S);
}

internal sealed class InterestTableTable : InstallationTable<InterestTable>
{
    public override void Configure(EntityTypeBuilder<InterestTable> table) => table.HasIndex(t => t.ListSha256).IsUnique();
}
