using Microcity.People;
using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>What can be done with an employer's offer, and by whom.</summary>
public static class EmployerOfferRules
{
    /// <summary>From where to where an offer goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<EmployerOfferState, EmployerOfferState[]> Moves = new Dictionary<EmployerOfferState, EmployerOfferState[]>
    {
        [EmployerOfferState.Offered] = [EmployerOfferState.Accepted, EmployerOfferState.ReturnedToEmployer, EmployerOfferState.Declined, EmployerOfferState.Withdrawn],
        [EmployerOfferState.ReturnedToEmployer] = [EmployerOfferState.Offered, EmployerOfferState.Withdrawn],
        [EmployerOfferState.Accepted] = [EmployerOfferState.Withdrawn],
        [EmployerOfferState.Declined] = [],
        [EmployerOfferState.Withdrawn] = [],
    };

    public static Refusal? NotNow(EmployerOffer offer, EmployerOfferState to) => Moves[offer.State].Contains(to) || (offer.State, to) is (EmployerOfferState.Offered, EmployerOfferState.Offered)
        ? null
        : Refusal.Rule(new Reason("summer-jobs.offer-not-now", "summer-jobs.reason.offer-not-now", [], [new("summer-jobs.remedy.offer-not-now")]));

    /// <summary>Whoever may act for the firm offers, and whoever asked to; the city accepts nothing of a firm it has not seen.</summary>
    public static bool MayOffer(MyFirm mine) => mine.Mine.State is RepresentativeState.Asked || mine.May(RepresentativeRights.Act);

    public static Refusal? NotCollecting(OneSeason? season) => season?.Step is SeasonStep.OffersOpen
        ? null
        : Refusal.Rule(new Reason("summer-jobs.not-collecting", "summer-jobs.reason.not-collecting", [], [new("summer-jobs.remedy.not-collecting", "/ask")]));

    /// <summary>Returned in time, it may be mended until the posts are published.</summary>
    public static Refusal? NotToMend(OneSeason season) => season.Step is SeasonStep.OffersOpen or SeasonStep.OffersClosed
        ? null
        : Refusal.Rule(new Reason("summer-jobs.not-collecting", "summer-jobs.reason.not-collecting", [], [new("summer-jobs.remedy.not-collecting", "/ask")]));

    public static Refusal? NoWhy(string? why) => !string.IsNullOrWhiteSpace(why) && why.Trim().Length <= EmployerOffer.LongestReason
        ? null
        : Refusal.Malformed("why", "summer-jobs.offer-why", "summer-jobs.reason.offer-why", new("summer-jobs.remedy.offer-why"), ("most", EmployerOffer.LongestReason));

    public static Refusal? OtherPeriods(IReadOnlyList<Guid> wanted, OneSeason season) => wanted.All(w => season.Periods.Any(p => p.Row.Id == w))
        ? null
        : Refusal.Malformed("periods", "summer-jobs.post-periods", "summer-jobs.reason.post-periods", new("summer-jobs.remedy.post-periods"));

    public static Refusal UnknownSkills(string names) => Refusal.Malformed("moreSkills", "summer-jobs.offer-skills", "summer-jobs.reason.offer-skills", new("summer-jobs.remedy.offer-skills"), ("names", names));
}
