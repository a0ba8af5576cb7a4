using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A mail that leaves after the act that wrote it was committed.</summary>
public sealed class MailOut : Row
{
    public required string Recipient { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public DateTime NotBefore { get; init; }
    public DateTime? SentAt { get; set; }

    public static MailOut To(string email, string subject, string body, DateTime now) =>
        new() { Recipient = email, Subject = subject, Body = body, NotBefore = now };
}

internal sealed class MailOutTable : CityTable<MailOut>
{
    public override void Configure(EntityTypeBuilder<MailOut> table) => table.HasIndex(m => new { m.SentAt, m.NotBefore });
}
