using Microcity.Platform;

namespace Microcity.People;

/// <summary>When an organisation is verified, and when not.</summary>
public static class VerifyRules
{
    /// <summary>Verifying says that it stands in a register, so the number must be known.</summary>
    public static Refusal? NoNumber(Organisation firm) => firm.RegisterNumber is not null
        ? null
        : Refusal.Rule(new Reason("people.firm-no-number", "people.reason.firm-no-number", [], [new("people.remedy.firm-no-number", $"/work/firms/{firm.Id}#change")]));

    public static readonly Refusal NumberStays = Refusal.Malformed("registerNumber", "people.firm-no-number", "people.reason.firm-no-number", new("people.remedy.firm-number"));

    public static Refusal? Verified(Organisation firm) => firm.State is not OrganisationState.Verified
        ? null
        : Refusal.Rule(new Reason("people.firm-verified-already", "people.reason.firm-verified-already", [], [new("people.remedy.not-asked", "/work")]));

    public static Refusal? NothingNeeded(string? needed) =>
        string.IsNullOrWhiteSpace(needed) ? Refusal.Malformed("needed", "people.needed-missing", "people.reason.needed-missing", new("people.remedy.needed-missing"))
        : needed.Trim().Length > OrganisationRules.LongestReason ? Refusal.Malformed("needed", "people.needed-long", "people.reason.needed-long", new("people.remedy.needed-missing"), ("most", OrganisationRules.LongestReason))
        : null;

    /// <param name="own">The officer speaks for it.</param>
    public static Refusal? Own(bool own) => own
        ? Refusal.Rule(new Reason("people.own-firm", "people.reason.own-firm", [], [new("people.remedy.own-firm")]))
        : null;

    /// <summary>The gate: nothing of an organisation is public unless it is verified now.</summary>
    public static Refusal? NotPublic(Organisation firm) => firm.State is OrganisationState.Verified
        ? null
        : Refusal.Rule(new Reason("people.firm-not-verified", "people.reason.firm-not-verified", [("name", firm.Name)], [new("people.remedy.firm-not-verified", $"/work/firms/{firm.Id}")]));
}
