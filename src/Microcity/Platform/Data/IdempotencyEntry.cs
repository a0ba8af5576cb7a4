using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>The reply to one keyed request, committed together with what the request changed (T63).</summary>
public sealed class IdempotencyEntry
{
    public const int MostBody = 16 << 10;

    public Guid Id { get; init; }

    /// <summary>The account as 32 hex digits, or <c>visitor</c>.</summary>
    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public required string Actor { get; init; }

    public Guid Key { get; init; }

    /// <summary>SHA-256 of method, address and body.</summary>
    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public required byte[] RequestHash { get; init; }

    /// <summary>0 while the request runs, which no other transaction sees.</summary>
    public int Status { get; init; }

    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public string? Location { get; init; }

    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public string? ContentType { get; init; }

    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public string? ETag { get; init; }

    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public byte[]? Body { get; init; }

    /// <summary>Cookies of the reply, closed with this city's keys; never one of a session.</summary>
    [Personal("platform.personal.reply", Purposes.Guard, Keeps.TwoDays, export: false)]
    public string? Cookies { get; init; }

    public DateTime At { get; init; }
}

internal sealed class IdempotencyEntryTable : CityTable<IdempotencyEntry>
{
    public override void Configure(EntityTypeBuilder<IdempotencyEntry> table)
    {
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.Actor).HasMaxLength(32);
        table.HasIndex(e => new { e.Actor, e.Key }).IsUnique();
        table.HasIndex(e => e.At);
        table.ToTable(t => t.HasCheckConstraint("body_at_most_16_kib", "body IS NULL OR length(body) <= 16384"));
    }
}
