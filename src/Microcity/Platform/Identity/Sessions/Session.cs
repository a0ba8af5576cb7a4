using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>How somebody showed who they are.</summary>
public enum SignInMethod { Password, PasswordAndApp, PasswordAndRecoveryCode, Passkey, Seat }

/// <summary>The row behind the cookie; gone means signed out (T16, T18).</summary>
public sealed class Session : Row
{
    /// <summary>SHA-256 of the reference in the cookie.</summary>
    [Personal("platform.personal.session", Purposes.SignIn, Keeps.Session)]
    public required byte[] KeyHash { get; init; }

    public Guid AccountId { get; init; }

    [Personal("platform.personal.session", Purposes.SignIn, Keeps.Session)]
    public SignInMethod Method { get; init; }

    [Personal("platform.personal.session", Purposes.SignIn, Keeps.Session)]
    public DateTime StartedAt { get; init; }

    [Personal("platform.personal.session", Purposes.SignIn, Keeps.Session)]
    public DateTime LastSeenAt { get; set; }

    /// <summary>Until then no fresh sign-in is asked (T13).</summary>
    public DateTime FreshUntil { get; init; }

    /// <summary>Browser and system, for the owner to recognise.</summary>
    [Personal("platform.personal.session", Purposes.SignIn, Keeps.Session)]
    public string Device { get; init; } = "";
}

internal sealed class SessionTable : CityTable<Session>
{
    public override void Configure(EntityTypeBuilder<Session> table)
    {
        table.HasIndex(s => s.KeyHash).IsUnique();
        table.Property(s => s.Device).HasMaxLength(60);
        table.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
