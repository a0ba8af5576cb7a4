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

    public static string StateClass(AdvertState state) => state switch
    {
        AdvertState.Published => "state-have",
        AdvertState.Sent => "state-due",
        AdvertState.Returned => "state-late",
        _ => "state-missing",
    };
}
