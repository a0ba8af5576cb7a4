using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum AccountState { Unconfirmed, Active, Disabled }

/// <summary>A way in for one person of this city.</summary>
public sealed class Account : Row
{
    public required Guid PersonId { get; init; }

    /// <summary>Lower-case.</summary>
    [Personal("platform.personal.address", Purposes.SignIn, Keeps.Account)]
    public required string Email { get; set; }

    [Personal("platform.personal.address", Purposes.SignIn, Keeps.Account)]
    public DateTime? EmailConfirmedAt { get; set; }

    [Personal("platform.personal.password", Purposes.SignIn, Keeps.Account, export: false)]
    public string? PasswordHash { get; set; }

    /// <summary>Secret of the authenticator app, protected with the installation's keys; null while there is no app.</summary>
    [Personal("platform.personal.app", Purposes.SignIn, Keeps.Account, export: false)]
    public string? AppSecret { get; set; }

    /// <summary>The last 30-second step whose code was used; no code works twice.</summary>
    [Personal("platform.personal.app", Purposes.SignIn, Keeps.Account, export: false)]
    public long AppLastStep { get; set; }

    [Personal("platform.personal.account", Purposes.SignIn, Keeps.Account)]
    public AccountState State { get; set; }

    [Personal("platform.personal.account", Purposes.SignIn, Keeps.Account)]
    public DateTime? LastSignInAt { get; set; }
}

internal sealed class AccountTable : CityTable<Account>
{
    public override void Configure(EntityTypeBuilder<Account> table)
    {
        table.HasIndex(a => a.Email).IsUnique();
        table.HasIndex(a => a.PersonId).IsUnique();
    }
}
