using Microcity.People;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How an advert stands, in words.</summary>
internal static class AdvertWords
{
    public static string State(Say say, AdvertState state) => state switch
    {
        AdvertState.Draft => say["skills.advert.state-draft"],
        AdvertState.Sent => say["skills.advert.state-sent"],
        AdvertState.Returned => say["skills.advert.state-returned"],
        AdvertState.Published => say["skills.advert.state-published"],
        _ => say["skills.advert.state-withdrawn"],
    };

    /// <summary>With what the office promised, and how many days that is.</summary>
    public static string State(Say say, AdvertState state, FirmWaiting? waiting) => waiting is null ? State(say, state) : say["skills.advert.state-until", ("state", State(say, state)), ("until", FirmWords.Left(say, waiting))];

    public static string StateClass(AdvertState state, FirmWaiting? waiting) => waiting is { Late: true } ? "state-late" : StateClass(state);

    public static string StateClass(AdvertState state) => state switch
    {
        AdvertState.Published => "state-have",
        AdvertState.Sent => "state-due",
        AdvertState.Returned => "state-late",
        _ => "state-missing",
    };
}
