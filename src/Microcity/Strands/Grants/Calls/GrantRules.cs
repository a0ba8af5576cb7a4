using System.Globalization;
using System.Text.Json.Nodes;
using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.Grants;

/// <summary>Who may get a grant. All rules run; what nobody knows is never a no.</summary>
public static class GrantRules
{
    public const string Firm = "grants.firm-known", NotBegun = "grants.not-begun", TaxDebt = "grants.no-tax-debt";

    /// <param name="firm">Null where none is named.</param>
    /// <param name="closes">The last day of the call.</param>
    public static IReadOnlyList<Finding> All(Answers answers, OrganisationState? firm, DateOnly closes) => [Known(firm), Begun((answers[GrantForm.Starts] as DateAnswer)?.Day, closes), Debt((answers[GrantForm.Debt] as ChoiceAnswer)?.Code)];

    private static Finding Known(OrganisationState? firm) => firm switch
    {
        OrganisationState.Verified => new(Firm, CheckResult.Passed, Seen("firm", "verified")),
        null or OrganisationState.Refused => new(Firm, CheckResult.Failed, Seen("firm", firm is null ? null : "refused"), new("grants.firm-known", "grants.reason.firm", [], [new("grants.remedy.firm", "/firm")])),
        _ => new(Firm, CheckResult.NeedsPerson, Seen("firm", "waits"), new("grants.firm-waits", "grants.reason.firm-waits", [], [new("grants.remedy.firm-waits")])),
    };

    private static Finding Begun(DateOnly? starts, DateOnly closes) => starts is not { } day || closes < day
        ? new(NotBegun, CheckResult.Passed, Seen("starts", Written(starts)))
        : new(NotBegun, CheckResult.Failed, Seen("starts", Written(starts)), new("grants.begun", "grants.reason.begun", [("day", closes)], [new("grants.remedy.begun")]));

    // The register of taxes has no door; a person looks.
    private static Finding Debt(string? said) => said == "yes"
        ? new(TaxDebt, CheckResult.Failed, Seen("debt", said), new("grants.debt", "grants.reason.debt", [], [new("grants.remedy.debt")]))
        : new(TaxDebt, CheckResult.NeedsPerson, Seen("debt", said), new("grants.debt-look", "grants.reason.debt-look", [], [new("grants.remedy.debt-look")]));

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Seen(string name, string? value) => new JsonObject { [name] = value }.ToJsonString();
}
