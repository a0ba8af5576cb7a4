using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum LinkUse { Confirm, Reset }

/// <summary>A mailed link that works once; only the hash of its 256 bits is kept (T12).</summary>
public sealed class OneTimeLink : Row
{
    [Personal("platform.personal.link", Purposes.SignIn, Keeps.Link, export: false)]
    public required byte[] KeyHash { get; init; }

    [Personal("platform.personal.link", Purposes.SignIn, Keeps.Link, export: false)]
    public LinkUse Use { get; init; }

    public Guid AccountId { get; init; }
    public DateTime ExpiresAt { get; init; }

    [Personal("platform.personal.link", Purposes.SignIn, Keeps.Link, export: false)]
    public DateTime? UsedAt { get; set; }
}

internal sealed class OneTimeLinkTable : CityTable<OneTimeLink>
{
    public override void Configure(EntityTypeBuilder<OneTimeLink> table)
    {
        table.HasIndex(l => l.KeyHash).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
