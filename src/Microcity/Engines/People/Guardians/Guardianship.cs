using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>Where it was seen that somebody is a child's guardian.</summary>
public enum GuardianMethod { School, Office, Paper }

/// <summary>Who decides for a minor, or sees what concerns them; ends by the clock on the 18th birthday.</summary>
public sealed class Guardianship : Row
{
    public required Guid WardId { get; init; }

    public required Guid GuardianId { get; init; }

    [Personal("people.personal.guardian", GuardianRules.Purpose, Keeps.UntilErased)]
    public required GuardianMethod Method { get; init; }

    public required Guid ConfirmedById { get; init; }

    /// <summary>Local day.</summary>
    [Personal("people.personal.guardian", GuardianRules.Purpose, Keeps.UntilErased)]
    public required DateOnly From { get; init; }

    /// <summary>UTC; before the birthday, when the office or the guardian ended it.</summary>
    [Personal("people.personal.guardian", GuardianRules.Purpose, Keeps.UntilErased)]
    public DateTime? EndedAt { get; set; }
}

internal sealed class GuardianshipTable : CityTable<Guardianship>
{
    public override void Configure(EntityTypeBuilder<Guardianship> table)
    {
        table.HasIndex(g => new { g.WardId, g.GuardianId }).IsUnique().HasFilter("ended_at IS NULL");
        table.HasIndex(g => g.GuardianId);
        table.HasOne<Person>().WithMany().HasForeignKey(g => g.WardId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(g => g.GuardianId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("nobody_is_their_own_guardian", "ward_id <> guardian_id"));
    }
}

/// <summary>Somebody was seen to be a child's guardian.</summary>
[Fact("guardian-confirmed", 1, "people.fact.guardian-confirmed")]
public sealed record GuardianConfirmed([Subject] Guid Ward, [Object("guardianship")] Guid Guardianship, [Person] Guid Guardian, GuardianMethod Method) : Fact;

/// <summary>A guardianship ended before the 18th birthday.</summary>
[Fact("guardianship-ended", 1, "people.fact.guardianship-ended")]
public sealed record GuardianshipEnded([Subject] Guid Ward, [Object("guardianship")] Guid Guardianship) : Fact;
