using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>One of eight codes that stand in for a lost authenticator app, each once; only the hash is kept.</summary>
public sealed class RecoveryCode : Row
{
    public required Guid AccountId { get; init; }

    [Personal("platform.personal.app", Purposes.SignIn, Keeps.Account, export: false)]
    public required byte[] KeyHash { get; init; }

    [Personal("platform.personal.app", Purposes.SignIn, Keeps.Account, export: false)]
    public DateTime? UsedAt { get; set; }
}

internal sealed class RecoveryCodeTable : CityTable<RecoveryCode>
{
    public override void Configure(EntityTypeBuilder<RecoveryCode> table)
    {
        table.HasIndex(c => new { c.AccountId, c.KeyHash }).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
