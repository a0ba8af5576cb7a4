using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>How far a summer is, in words.</summary>
internal static class SeasonWords
{
    public static string Step(Say say, OneSeason season) => season.Step switch
    {
        SeasonStep.Preparing => say["summer-jobs.step.preparing", ("day", season.Season.OffersFrom)],
        SeasonStep.OffersOpen => say["summer-jobs.step.offers-open", ("day", season.Season.OffersUntil)],
        SeasonStep.OffersClosed => say["summer-jobs.step.offers-closed"],
        SeasonStep.PostsPublished => say["summer-jobs.step.published"],
        SeasonStep.Registering => say["summer-jobs.step.registering"],
        SeasonStep.Sealed => say["summer-jobs.step.sealed"],
        SeasonStep.Drawn => say["summer-jobs.step.drawn"],
        SeasonStep.Placing => say["summer-jobs.step.placing"],
        SeasonStep.Running => say["summer-jobs.step.running"],
        SeasonStep.Settling => say["summer-jobs.step.settling"],
        SeasonStep.Done => say["summer-jobs.step.done"],
        _ => say["programmes.call.state-cancelled"],
    };
}
