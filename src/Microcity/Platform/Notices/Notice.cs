using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>One message to one person: a sentence, and where it leads. It stays for a year; its mail goes by itself.</summary>
public sealed class Notice : Row
{
    public const int KeptMonths = 12;

    public required Guid PersonId { get; init; }

    /// <summary>Of the sentence.</summary>
    [Personal("platform.personal.notice", Purposes.Mail, Keeps.Year)]
    public required string TextKey { get; init; }

    /// <summary>Of the sentence, as JSON by their names; see <see cref="NoticeValues"/>.</summary>
    [Personal("platform.personal.notice", Purposes.Mail, Keeps.Year)]
    public required string Values { get; init; }

    /// <summary>Below the city.</summary>
    [Personal("platform.personal.notice", Purposes.Mail, Keeps.Year)]
    public required string Link { get; init; }

    [Personal("platform.personal.notice", Purposes.Mail, Keeps.Year)]
    public DateTime? ReadAt { get; set; }
}

internal sealed class NoticeTable : CityTable<Notice>
{
    public override void Configure(EntityTypeBuilder<Notice> table)
    {
        table.HasIndex(n => new { n.PersonId, n.CreatedAt });
        table.HasIndex(n => n.CreatedAt);
    }
}
