using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>What somebody may do for an organisation; each holds those before it. A contact may nothing: the office knows whom to call.</summary>
public enum RepresentativeRights { Contact, See, Act, Sign }

public enum RepresentativeState { Asked, Confirmed, Refused, Ended }

/// <summary>What shows that somebody may speak for an organisation.</summary>
public enum SpeaksBy { Board, FirmMail, Authority }

/// <summary>A person and an organisation they speak for, or are to be asked for.</summary>
public sealed class Representative : Row
{
    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }

    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public RepresentativeRights Rights { get; set; }

    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public RepresentativeState State { get; set; }

    /// <summary>What they are there, as they call it.</summary>
    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public string? Position { get; set; }

    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public SpeaksBy? SpeaksBy { get; set; }

    /// <summary>The last day of the answer that was promised, while it waits for one.</summary>
    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public DateOnly? PromisedOn { get; set; }

    /// <summary>What is needed, in the officer's words, where it was refused.</summary>
    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public string? Needed { get; set; }

    public Guid? ConfirmedById { get; set; }

    /// <summary>First local day.</summary>
    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public DateOnly? From { get; set; }

    /// <summary>The local day that is no longer in; null without end.</summary>
    [Personal("people.personal.representative", OrganisationRules.Purpose, Keeps.UntilErased)]
    public DateOnly? Until { get; set; }
}

internal sealed class RepresentativeTable : CityTable<Representative>
{
    public override void Configure(EntityTypeBuilder<Representative> table)
    {
        table.HasIndex(r => new { r.OrganisationId, r.PersonId }).IsUnique().HasFilter("state IN ('Asked', 'Confirmed')");
        table.HasIndex(r => r.PersonId);
        table.HasIndex(r => new { r.State, r.PromisedOn });
        table.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.Property(r => r.Position).HasMaxLength(OrganisationRules.LongestPosition);
        table.Property(r => r.Needed).HasMaxLength(OrganisationRules.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("confirmed_has_a_first_day", "state <> 'Confirmed' OR \"from\" IS NOT NULL");
            t.HasCheckConstraint("who_asks_has_a_promise", "(state = 'Asked') = (promised_on IS NOT NULL)");
            t.HasCheckConstraint("a_contact_asks_for_nothing", "rights <> 'Contact' OR state IN ('Confirmed', 'Ended')");
        });
    }
}
