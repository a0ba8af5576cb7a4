using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>
/// An adult says in words whose guardian they are. Which person that is, the office settles, so that nobody learns here who is known;
/// confirmed, the row gives way to a <see cref="Guardianship"/>.
/// </summary>
public sealed class GuardianRequest : Row
{
    public const int LongestName = 80;
    public const int LongestWhy = 300;

    /// <summary>Who asks.</summary>
    public required Guid PersonId { get; init; }

    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public required string ChildGivenName { get; init; }

    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public required string ChildFamilyName { get; init; }

    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public required int ChildBirthYear { get; init; }

    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public required DateOnly PromisedOn { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public DateTime? RefusedAt { get; set; }

    /// <summary>What the office said.</summary>
    [Personal("people.personal.guardian-request", GuardianRules.Purpose, "people.keep.year-after-wish")]
    public string? Why { get; set; }

    public string ChildName => $"{ChildGivenName} {ChildFamilyName}";
}

internal sealed class GuardianRequestTable : CityTable<GuardianRequest>
{
    public override void Configure(EntityTypeBuilder<GuardianRequest> table)
    {
        table.HasIndex(r => r.PersonId);
        table.HasIndex(r => new { r.RefusedAt, r.PromisedOn });
        table.Property(r => r.ChildGivenName).HasMaxLength(GuardianRequest.LongestName);
        table.Property(r => r.ChildFamilyName).HasMaxLength(GuardianRequest.LongestName);
        table.Property(r => r.Why).HasMaxLength(GuardianRequest.LongestWhy);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("a_refusal_says_why", "(refused_at IS NULL) = (why IS NULL)"));
    }
}
