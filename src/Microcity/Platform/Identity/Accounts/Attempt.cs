using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>What sort of try is counted, each under its own key (T29).</summary>
public enum AttemptKind { PasswordOfAccount, PasswordFromAddress, ResetOfEmail, ResetFromAddress, SignUpFromAddress, QuestionFromAddress, TellMeFromAddress, TellMeOfEmail }

/// <summary>One counted try at sign-in, reset or sign-up; the key is a hash of the account, e-mail or network address.</summary>
public sealed class Attempt
{
    public Guid Id { get; init; }

    [Personal("platform.personal.try", Purposes.Guard, Keeps.NinetyDays, export: false)]
    public required byte[] KeyHash { get; init; }

    [Personal("platform.personal.try", Purposes.Guard, Keeps.NinetyDays, export: false)]
    public AttemptKind Kind { get; init; }

    [Personal("platform.personal.try", Purposes.Guard, Keeps.NinetyDays, export: false)]
    public DateTime At { get; init; }
}

internal sealed class AttemptTable : CityTable<Attempt>
{
    public override void Configure(EntityTypeBuilder<Attempt> table)
    {
        table.Property(a => a.Id).ValueGeneratedNever();
        table.HasIndex(a => new { a.Kind, a.KeyHash, a.At });
    }
}
