using Microcity.Programmes;

namespace Microcity.SummerJobs;

/// <summary>How far a summer is; the middle ones mirror its call.</summary>
public enum SeasonStep { Preparing, OffersOpen, OffersClosed, PostsPublished, Registering, Sealed, Drawn, Placing, Running, Settling, Done, Cancelled }

/// <summary>The five steps that everybody is told of.</summary>
public enum SummerStep { Offers, Register, Draw, Answer, Work }

public static class SeasonSteps
{
    /// <summary>Nobody moves a summer on by hand: its call and the clock say where it is.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="today">The city's date.</param>
    /// <param name="first">Of all periods the first working day.</param>
    /// <param name="last">Of all periods the last one.</param>
    public static SeasonStep At(Call call, Season season, DateOnly first, DateOnly last, DateTime now, DateOnly today) => call.StateAt(now) switch
    {
        CallState.Draft => today < season.OffersFrom ? SeasonStep.Preparing : today <= season.OffersUntil ? SeasonStep.OffersOpen : SeasonStep.OffersClosed,
        CallState.Announced => SeasonStep.PostsPublished,
        CallState.Open => SeasonStep.Registering,
        CallState.Locked or CallState.Sealed => SeasonStep.Sealed,
        CallState.Selecting => SeasonStep.Drawn,
        CallState.Cancelled => SeasonStep.Cancelled,
        CallState.Closed => SeasonStep.Done,
        _ => today < first ? SeasonStep.Placing : today <= last ? SeasonStep.Running : SeasonStep.Settling,
    };

    public static SummerStep Of(SeasonStep step) => step switch
    {
        SeasonStep.Preparing or SeasonStep.OffersOpen or SeasonStep.OffersClosed => SummerStep.Offers,
        SeasonStep.PostsPublished or SeasonStep.Registering => SummerStep.Register,
        SeasonStep.Sealed or SeasonStep.Drawn => SummerStep.Draw,
        SeasonStep.Placing => SummerStep.Answer,
        _ => SummerStep.Work,
    };
}
