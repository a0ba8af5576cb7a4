using System.Security.Cryptography;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What an applicant can do with an application, and when.</summary>
public static class ApplicationRules
{
    internal const string Purpose = "programmes.purpose.application";

    /// <summary>Signs that nobody takes for each other.</summary>
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>From where to where an application goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<ApplicationState, ApplicationState[]> Moves = new Dictionary<ApplicationState, ApplicationState[]>
    {
        [ApplicationState.Draft] = [ApplicationState.AwaitingPartners, ApplicationState.Submitted, ApplicationState.Lapsed],
        [ApplicationState.AwaitingPartners] = [ApplicationState.Submitted, ApplicationState.Withdrawn, ApplicationState.Lapsed],
        [ApplicationState.Submitted] = [ApplicationState.Draft, ApplicationState.Withdrawn, ApplicationState.Void],
        [ApplicationState.Withdrawn] = [],
        [ApplicationState.Lapsed] = [],
        [ApplicationState.Void] = [],
    };

    public static string NewTicket() => RandomNumberGenerator.GetString(Signs, 4) + "-" + RandomNumberGenerator.GetString(Signs, 4);

    public static Refusal? NotNow(Application application, ApplicationState to) => Moves[application.State].Contains(to)
        ? null
        : Refusal.Rule(new Reason("programmes.application-not-now", "programmes.reason.application-not-now", [], [new("programmes.remedy.application-not-now", $"/applications/{application.Id}")]));

    public static Refusal? NotOpen(Call call, DateTime now) => call.StateAt(now) switch
    {
        CallState.Open => null,
        CallState.Announced => Refusal.Rule(new Reason("programmes.not-open-yet", "programmes.reason.not-open-yet", [], [new("programmes.remedy.not-open-yet", $"/calls/{call.Slug}")])),
        _ => Refusal.Rule(new Reason("programmes.over", "programmes.reason.over", [], [new("programmes.remedy.over", "/calls")])),
    };

    /// <summary>Once the list of tickets is sealed nothing is taken out of it any more.</summary>
    public static Refusal? Counted(Call call, DateTime now) => call.StateAt(now) is CallState.Open or CallState.Locked
        ? null
        : Refusal.Rule(new Reason("programmes.void-not-now", "programmes.reason.void-not-now", [], [new("programmes.remedy.void-not-now", $"/work/calls/{call.Id}")]));

    public static Refusal NoTicket { get; } = Refusal.Malformed("ticket", "programmes.no-ticket", "programmes.reason.no-ticket", new("programmes.remedy.no-ticket"));

    public static Refusal? NoWishes(int wishes) => wishes > 0
        ? null
        : Refusal.Malformed("wishes", "programmes.no-wishes", "programmes.reason.no-wishes", new("programmes.remedy.no-wishes"));

    public static Refusal? Unranked(IReadOnlyList<Guid> posts, IReadOnlySet<Guid> known) => Refusal.Of(
        posts.Distinct().Count() == posts.Count ? null : Refusal.Malformed("wishes", "programmes.wish-twice", "programmes.reason.wish-twice", new("programmes.remedy.wish-twice")),
        posts.All(known.Contains) ? null : Refusal.Malformed("wishes", "programmes.wish-unknown", "programmes.reason.wish-unknown", new("programmes.remedy.wish-unknown")));

    public static Refusal AlreadyIn(Guid application) =>
        Refusal.Rule(new Reason("programmes.already-in", "programmes.reason.already-in", [], [new("programmes.remedy.already-in", $"/applications/{application}")]));
}
