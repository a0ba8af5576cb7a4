using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum AdvertState { Draft, Sent, Returned, Published, Withdrawn }

/// <summary>A firm's job advert until it is public: as it was typed, then sent, then looked at by an officer.</summary>
public sealed class Advert : Row
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Guid AuthorId { get; init; }

    public AdvertState State { get; set; }

    /// <summary>As it is typed now; may be empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>The whole form as JSON, so that nothing typed is lost.</summary>
    public required string Form { get; set; }

    /// <summary>UTC; of the last sending.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>The last day of the answer that was promised, while it waits for one.</summary>
    public DateOnly? PromisedOn { get; set; }

    /// <summary>What is needed, in the officer's words, where it was returned.</summary>
    public string? Needed { get; set; }

    public Guid? LookedAtById { get; set; }

    /// <summary>What it became.</summary>
    public Guid? OpportunityId { get; set; }
}

internal sealed class AdvertTable : CityTable<Advert>
{
    public override void Configure(EntityTypeBuilder<Advert> table)
    {
        table.HasIndex(a => a.OrganisationId);
        table.HasIndex(a => new { a.State, a.PromisedOn });
        table.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Opportunity>().WithMany().HasForeignKey(a => a.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        table.Property(a => a.Title).HasMaxLength(OpportunityRules.LongestTitle);
        table.Property(a => a.Form).HasMaxLength(AdvertRules.LongestForm);
        table.Property(a => a.Needed).HasMaxLength(OrganisationRules.LongestReason);
        table.ToTable(t =>
        {
            t.HasCheckConstraint("sent_has_a_promise", "(state = 'Sent') = (promised_on IS NOT NULL)");
            t.HasCheckConstraint("returned_says_what_is_needed", "state <> 'Returned' OR needed IS NOT NULL");
            t.HasCheckConstraint("published_is_an_opening", "(state = 'Published') = (opportunity_id IS NOT NULL)");
        });
    }
}

/// <summary>A firm sent an advert to the office.</summary>
/// <param name="Promised">The last day of the answer.</param>
[Fact("advert-sent", 1, "skills.fact.advert-sent")]
public sealed record AdvertSent([Object("advert")] Guid Advert, [Organisation] Guid Organisation, DateOnly Promised) : Fact;

/// <summary>An officer sent an advert back and said what is needed.</summary>
[Fact("advert-returned", 1, "skills.fact.advert-returned")]
public sealed record AdvertReturned([Object("advert")] Guid Advert, [Organisation] Guid Organisation) : Fact;

/// <summary>An officer published a firm's advert.</summary>
/// <param name="InTime">On the promised day or before.</param>
[Fact("advert-published", 1, "skills.fact.advert-published")]
public sealed record AdvertPublished([Object("advert")] Guid Advert, [Organisation] Guid Organisation, bool InTime) : Fact;
