using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum OfferState { Open, Accepted, Declined, Expired, Revoked, Released, Exchanged }

/// <summary>A place, and the time to say yes to it; accepted, it is the place itself.</summary>
public sealed class Offer : Row
{
    public required Guid ApplicationId { get; init; }

    public required Guid PostId { get; init; }

    public required Guid SeatGroupId { get; init; }

    /// <summary>Which wish it is, from 1.</summary>
    [Personal("programmes.personal.offer", ApplicationRules.Purpose, "programmes.keep.application")]
    public required int Wish { get; init; }

    [Personal("programmes.personal.offer", ApplicationRules.Purpose, "programmes.keep.application")]
    public OfferState State { get; internal set; }

    /// <summary>UTC; an answer that arrives before counts.</summary>
    [Personal("programmes.personal.offer", ApplicationRules.Purpose, "programmes.keep.application")]
    public required DateTime Until { get; init; }

    [Personal("programmes.personal.offer", ApplicationRules.Purpose, "programmes.keep.application")]
    public DateTime? AnsweredAt { get; internal set; }
}

internal sealed class OfferTable : CityTable<Offer>
{
    public override void Configure(EntityTypeBuilder<Offer> table)
    {
        table.HasIndex(o => o.ApplicationId).IsUnique().HasFilter("state = 'Open'").HasDatabaseName("ix_programmes_offer_one_open");
        table.HasIndex(o => new { o.ApplicationId, o.State }).IsUnique().HasFilter("state = 'Accepted'").HasDatabaseName("ix_programmes_offer_one_place");
        table.HasIndex(o => new { o.State, o.Until });
        table.HasOne<Application>().WithMany().HasForeignKey(o => o.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Post>().WithMany().HasForeignKey(o => o.PostId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SeatGroup>().WithMany().HasForeignKey(o => o.SeatGroupId).OnDelete(DeleteBehavior.Restrict);
    }
}
