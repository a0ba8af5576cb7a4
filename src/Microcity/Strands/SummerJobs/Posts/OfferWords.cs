using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>How an employer's offer stands, in words.</summary>
internal static class OfferWords
{
    public static string State(Say say, EmployerOffer offer) => offer.State switch
    {
        EmployerOfferState.Offered => say["summer-jobs.offer.state-offered", ("day", offer.PromisedOn)],
        EmployerOfferState.Accepted => say["summer-jobs.offer.state-accepted"],
        EmployerOfferState.ReturnedToEmployer => say["summer-jobs.offer.state-returned"],
        EmployerOfferState.Declined => say["summer-jobs.offer.state-declined"],
        _ => say["summer-jobs.offer.state-withdrawn"],
    };

    public static string StateClass(EmployerOfferState state) => state switch
    {
        EmployerOfferState.Accepted => "state-have",
        EmployerOfferState.Offered => "state-due",
        EmployerOfferState.ReturnedToEmployer => "state-late",
        _ => "state-missing",
    };
}
