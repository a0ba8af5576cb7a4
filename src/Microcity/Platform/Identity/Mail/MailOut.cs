using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A mail that leaves after the act that wrote it was committed.</summary>
public sealed class MailOut : Row
{
    [Personal("platform.personal.mail", Purposes.Mail, Keeps.Sent)]
    public required string Recipient { get; init; }

    [Personal("platform.personal.mail", Purposes.Mail, Keeps.Sent)]
    public required string Subject { get; init; }

    [Personal("platform.personal.mail", Purposes.Mail, Keeps.Sent)]
    public required string Body { get; init; }

    /// <summary>Where one click ends such mails (RFC 8058); null for mails that answer something.</summary>
    [Personal("platform.personal.way-out", Purposes.Mail, Keeps.Sent, export: false)]
    public string? WayOut { get; init; }

    public DateTime NotBefore { get; set; }

    /// <summary>Tries that failed so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Until then one copy of the program is sending it.</summary>
    public DateTime? LeaseUntil { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>After the twelfth try; an officer may have it tried again.</summary>
    public DateTime? GivenUpAt { get; set; }

    public static MailOut To(string email, string subject, string body, DateTime now) =>
        new() { Recipient = email, Subject = subject, Body = body, NotBefore = now };
}

internal sealed class MailOutTable : CityTable<MailOut>
{
    public override void Configure(EntityTypeBuilder<MailOut> table) => table.HasIndex(m => new { m.SentAt, m.GivenUpAt, m.NotBefore });
}
