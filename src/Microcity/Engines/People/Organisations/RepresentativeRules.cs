using Microcity.Platform;

namespace Microcity.People;

/// <summary>Who may speak for an organisation, and when.</summary>
public static class RepresentativeRules
{
    /// <summary>The role whose scope is an organisation.</summary>
    public const string Role = "employer";

    /// <summary>More firms than this nobody asks to speak for at once.</summary>
    public const int MostAsked = 5;

    /// <summary>Anybody gets an address there, so one shows nothing of a firm.</summary>
    private static readonly HashSet<string> FreeMailHosts =
        ["inbox.lv", "inbox.eu", "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com", "mail.ru", "bk.ru", "list.ru", "yandex.ru", "apollo.lv", "one.lv", "e-apollo.lv", "proton.me", "protonmail.com"];

    public static Refusal? UnfitPosition(string? position) => position?.Trim().Length > OrganisationRules.LongestPosition
        ? Refusal.Malformed("position", "people.position-long", "people.reason.position-long", new("people.remedy.position-long"), ("most", OrganisationRules.LongestPosition))
        : null;

    /// <param name="email">Of the account; null without one.</param>
    public static Refusal? FreeMail(SpeaksBy by, string? email) => by is SpeaksBy.FirmMail && (email is null || FreeMailHosts.Contains(email[(email.LastIndexOf('@') + 1)..]))
        ? Refusal.Malformed("speaksBy", "people.free-mail", "people.reason.free-mail", new("people.remedy.free-mail"))
        : null;

    /// <param name="open">What the same person already has at the same organisation; a contact may ask.</param>
    public static Refusal? AskedAlready(Representative? open) => open is null or { Rights: RepresentativeRights.Contact }
        ? null
        : Refusal.Rule(new Reason("people.represents-already", "people.reason.represents-already", [], [new("people.remedy.represents-already", $"/firm?firm={open.OrganisationId}")]));

    public static Refusal? TooMany(int waiting) => waiting < MostAsked
        ? null
        : Refusal.Rule(new Reason("people.asked-for-many", "people.reason.asked-for-many", [("most", MostAsked)], [new("people.remedy.asked-for-many", "/firm")]));

    public static Refusal? NotWaiting(Representative row) => row.State is RepresentativeState.Asked
        ? null
        : Refusal.Rule(new Reason("people.not-asked", "people.reason.not-asked", [], [new("people.remedy.not-asked", "/work")]));

    public static Refusal? EndedAlready(Representative row) => row.State is RepresentativeState.Asked or RepresentativeState.Confirmed
        ? null
        : Refusal.Rule(new Reason("people.ended-already", "people.reason.ended-already", [], [new("people.remedy.not-asked", "/work")]));

    /// <summary>Nobody decides about themselves.</summary>
    public static Refusal? Own(Representative row, Guid? doer) => row.PersonId == doer
        ? Refusal.Rule(new Reason("people.own-firm", "people.reason.own-firm", [], [new("people.remedy.own-firm")]))
        : null;

    /// <summary>Whether it counts on this day.</summary>
    public static bool Counts(Representative row, DateOnly today) =>
        row.State is RepresentativeState.Confirmed && row.From <= today && (row.Until is not { } end || today < end);

    /// <summary>What somebody may do for the organisation of this row (T20): the row says it, and the role is held for that organisation.</summary>
    public static bool May(Representative row, RepresentativeRights right, IReadOnlyList<RoleGrant> grants, DateOnly today) =>
        Counts(row, today) && right <= row.Rights && grants.Any(g => g.Role == Role && g.ScopeKind == ScopeKind.Organisation && g.ScopeId == row.OrganisationId);
}
