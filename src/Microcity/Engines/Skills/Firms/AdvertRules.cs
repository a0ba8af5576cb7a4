using System.Text.Json;
using Microcity.People;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What can be done with a firm's advert in which state, and by whom.</summary>
public static class AdvertRules
{
    public const int LongestForm = 60_000;

    /// <summary>References of what firms sent begin with it.</summary>
    internal const string Prefix = "firm:";

    /// <summary>Adverts of one firm that are neither public nor withdrawn.</summary>
    public const int MostUnfinished = 50;

    /// <summary>What a firm itself offers by an advert; courses and the rest have their own ways.</summary>
    public static readonly IReadOnlyList<SourceKind> Kinds = [SourceKind.Vacancy, SourceKind.Internship];

    public static OpeningForm FormOf(Advert advert) => JsonSerializer.Deserialize<OpeningForm>(advert.Form)!;

    public static string Kept(OpeningForm form) => JsonSerializer.Serialize(form);

    /// <summary>Its author sees an advert, and whoever was confirmed for the firm.</summary>
    public static bool MaySee(MyFirm mine, Advert advert) => advert.OrganisationId == mine.Firm.Id && (advert.AuthorId == mine.Mine.PersonId || mine.May(RepresentativeRights.See));

    /// <summary>Its author writes and sends it, even while the office has not confirmed them; others once they may act for the firm.</summary>
    public static bool MayChange(MyFirm mine, Advert advert) => advert.OrganisationId == mine.Firm.Id && MayWrite(mine) && (advert.AuthorId == mine.Mine.PersonId || mine.May(RepresentativeRights.Act));

    /// <summary>Drafting is open before the firm and its person are confirmed; whoever may only see writes nothing.</summary>
    public static bool MayWrite(MyFirm mine) => mine.Mine.State is RepresentativeState.Asked || mine.May(RepresentativeRights.Act);

    public static Refusal? NotToChange(Advert advert) => advert.State is AdvertState.Draft or AdvertState.Returned
        ? null
        : Refusal.Rule(new Reason("skills.advert-sent-already", "skills.reason.advert-sent-already", [], [new("skills.remedy.advert-sent-already", $"/firm/openings/{advert.Id}")]));

    public static Refusal? NotToTakeBack(Advert advert) => advert.State is AdvertState.Draft or AdvertState.Returned or AdvertState.Sent
        ? null
        : Refusal.Rule(new Reason("skills.advert-public-already", "skills.reason.advert-public-already", [], [new("skills.remedy.advert-sent-already", $"/firm/openings/{advert.Id}")]));

    public static Refusal? NotWaiting(Advert advert) => advert.State is AdvertState.Sent
        ? null
        : Refusal.Rule(new Reason("skills.advert-not-waiting", "skills.reason.advert-not-waiting", [], [new("skills.remedy.contest-answered", "/work")]));

    public static Refusal? TooLong(OpeningForm form) => Kept(form).Length <= LongestForm
        ? null
        : Refusal.Malformed("text", "skills.opening-text-long", "skills.reason.opening-text-long", new("skills.remedy.shorter", null, ("most", OpportunityRules.LongestText)), ("most", OpportunityRules.LongestText));

    public static Refusal? Empty(OpeningForm form) => string.IsNullOrWhiteSpace(form.Text) && string.IsNullOrWhiteSpace(form.Title)
        ? Refusal.Malformed("text", "skills.advert-empty", "skills.reason.advert-empty", new("skills.remedy.advert-empty"))
        : null;

    public static Refusal? WrongKind(OpeningForm form) => Kinds.Contains(form.Kind)
        ? null
        : Refusal.Malformed("kind", "skills.advert-kind", "skills.reason.advert-kind", new("skills.remedy.advert-kind"));

    public static Refusal? TooMany(int unfinished) => unfinished < MostUnfinished
        ? null
        : Refusal.Rule(new Reason("skills.adverts-many", "skills.reason.adverts-many", [("most", MostUnfinished)], [new("skills.remedy.adverts-many", "/firm/openings")]));

    public static Refusal? NothingNeeded(string? needed) =>
        string.IsNullOrWhiteSpace(needed) || needed.Trim().Length > OrganisationRules.LongestReason
            ? Refusal.Malformed("needed", "skills.advert-needed", "skills.reason.advert-needed", new("skills.remedy.advert-needed", null, ("most", OrganisationRules.LongestReason)))
            : null;

    /// <summary>Whoever sent it must be confirmed to act for the firm.</summary>
    /// <param name="author">How they stand there; null if they left.</param>
    public static Refusal? NobodySpeaks(Advert advert, Representative? author, DateOnly today) =>
        author is not null && RepresentativeRules.Counts(author, today) && author.Rights >= RepresentativeRights.Act
            ? null
            : Refusal.Rule(new Reason(
                "skills.advert-nobody-speaks", "skills.reason.advert-nobody-speaks", [],
                [author is null ? new("skills.remedy.advert-nobody", $"/work/firms/{advert.OrganisationId}") : new("skills.remedy.advert-nobody-speaks", $"/work/representatives/{author.Id}")]));
}
