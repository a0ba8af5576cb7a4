using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A key on somebody's device that opens their account; we hold its public half.</summary>
public sealed class Passkey : Row
{
    public required Guid AccountId { get; init; }

    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public required byte[] CredentialId { get; init; }

    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public required byte[] PublicKey { get; init; }

    /// <summary>What the owner calls it.</summary>
    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public string Name { get; set; } = "";

    /// <summary>Uses counted by the device, where it counts them.</summary>
    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public long SignCount { get; set; }

    /// <summary>How the device speaks: <c>internal hybrid</c>.</summary>
    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public string Transports { get; init; } = "";

    public bool IsBackupEligible { get; init; }

    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public bool IsBackedUp { get; set; }

    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public required byte[] AttestationObject { get; init; }

    [Personal("platform.personal.passkey", Purposes.SignIn, Keeps.Account)]
    public required byte[] ClientDataJson { get; init; }
}

internal sealed class PasskeyTable : CityTable<Passkey>
{
    public override void Configure(EntityTypeBuilder<Passkey> table)
    {
        table.HasIndex(p => p.CredentialId).IsUnique();
        table.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
