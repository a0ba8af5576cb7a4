using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What an opportunity must be, and when it can still be filled or closed.</summary>
public static partial class OpportunityRules
{
    public const int LongestTitle = 200;
    public const int LongestText = 20_000;
    public const int LongestPhrase = 300;
    public const int LongestRef = 120;
    public const int MostPlaces = 10_000;
    public const int MostHours = 10_000;
    public const long MostCents = 100_000_000;
    public const int MostRequirements = 200;
    public const int FewestSkills = 3;

    public static Refusal? Unfit(OpportunityContent content) => Refusal.Of(
        Title(content), Text(content), Reference(content), Dates(content), Numbers(content), Address(content), Occupation(content), Unlinkable(content.Requirements), Conditions(content));

    /// <summary>How many places were filled just now.</summary>
    public static Refusal? NotToFill(Opportunity opportunity, int places) => Refusal.Of(
        Closed(opportunity),
        places < 1 || places > (opportunity.Places ?? MostPlaces) - opportunity.FilledPlaces
            ? Refusal.Malformed("places", "skills.filled-places", "skills.reason.filled-places", new Remedy("skills.remedy.filled-places"), ("left", (opportunity.Places ?? MostPlaces) - opportunity.FilledPlaces))
            : null);

    public static Refusal? Closed(Opportunity opportunity) => opportunity.State is OpportunityState.Closed
        ? Refusal.Rule(new Reason("skills.opening-closed", "skills.reason.opening-closed", [], [new("skills.remedy.other-openings", "/work/opportunities")]))
        : null;

    public static Refusal? NotToReopen(Opportunity opportunity) => opportunity is { State: OpportunityState.Closed } && opportunity.FreePlaces() > 0
        ? null
        : Refusal.Rule(new Reason("skills.opening-not-reopened", "skills.reason.opening-not-reopened", [], [new("skills.remedy.other-openings", "/work/opportunities")]));

    /// <summary>People are found by skills: with fewer than three, whoever enters it says that it is meant so.</summary>
    public static Refusal? FewSkills(IReadOnlyList<SkillAsked> requirements) => requirements.Count(r => r.ConceptUri is not null) is var skills and < FewestSkills
        ? Refusal.Rule(new Reason("skills.opening-few-skills", "skills.reason.opening-few-skills", [("skills", skills), ("least", FewestSkills)], [new("skills.remedy.opening-few-skills")], Overridable: true))
        : null;

    /// <summary>What a strand or a file published is changed there, so that the next time it comes it does not undo the change.</summary>
    public static Refusal? PublishedElsewhere(Opportunity opportunity) => opportunity.SourceRef.StartsWith(EnterOpportunity.Prefix, StringComparison.Ordinal)
        ? null
        : Refusal.Rule(new Reason("skills.opening-elsewhere", "skills.reason.opening-elsewhere", [], [new("skills.remedy.opening-elsewhere", $"/work/opportunities/{opportunity.Id}")]));

    /// <summary>Looks like the URI of a concept, of the classification or of our own.</summary>
    public static bool IsConcept(string uri) => Concept().IsMatch(uri);

    /// <summary>Requirements that cannot stand in a row.</summary>
    public static Refusal? Unlinkable(IReadOnlyList<SkillAsked> requirements) =>
        requirements.Count > MostRequirements || requirements.Any(r =>
            r.Phrase.Length > LongestPhrase || r.Level is < 1 or > 4 || r.Weight is < 1 or > 1_000 || !IsConcept(r.ConceptUri ?? "urn:microcity:-") || (r.ConceptUri is null && string.IsNullOrWhiteSpace(r.Phrase)))
            ? No("requirements", "skills.opening-requirements", "skills.reason.opening-requirements", "skills.remedy.opening-requirements", ("most", MostRequirements))
            : null;

    private static Refusal? Title(OpportunityContent content) =>
        content.Title.Values.All(string.IsNullOrWhiteSpace) ? No("title", "skills.opening-title", "skills.reason.opening-title", "skills.remedy.opening-title")
        : content.Title.Values.Any(t => t.Length > LongestTitle) ? No("title", "skills.opening-title-long", "skills.reason.opening-title-long", "skills.remedy.shorter", ("most", LongestTitle))
        : null;

    private static Refusal? Text(OpportunityContent content) => Refusal.Of(
        content.Text.Values.Any(t => t.Length > LongestText) ? No("text", "skills.opening-text-long", "skills.reason.opening-text-long", "skills.remedy.shorter", ("most", LongestText)) : null,
        content.OrganisationName?.Length > LongestTitle ? No("organisation", "skills.opening-organisation-long", "skills.reason.opening-organisation-long", "skills.remedy.shorter", ("most", LongestTitle)) : null,
        content.Place?.Length > LongestTitle ? No("place", "skills.opening-place-long", "skills.reason.opening-place-long", "skills.remedy.shorter", ("most", LongestTitle)) : null);

    private static Refusal? Reference(OpportunityContent content) => content.SourceRef.Length is 0 or > LongestRef
        ? No("ref", "skills.opening-ref", "skills.reason.opening-ref", "skills.remedy.shorter", ("most", LongestRef))
        : null;

    private static Refusal? Dates(OpportunityContent content) => Refusal.Of(
        content.OpenUntil < content.PostedOn ? No("openUntil", "skills.opening-until", "skills.reason.opening-until", "skills.remedy.opening-until", ("day", content.PostedOn)) : null,
        content.EndsOn < content.StartsOn ? No("endsOn", "skills.opening-ends", "skills.reason.opening-ends", "skills.remedy.opening-ends", ("day", content.StartsOn)) : null);

    private static Refusal? Numbers(OpportunityContent content) => Refusal.Of(
        content.Places is < 1 or > MostPlaces ? No("places", "skills.opening-places", "skills.reason.opening-places", "skills.remedy.number", ("most", MostPlaces)) : null,
        content.Hours is < 1 or > MostHours ? No("hours", "skills.opening-hours", "skills.reason.opening-hours", "skills.remedy.number", ("most", MostHours)) : null,
        content.CostCents is < 0 or > MostCents ? No("cost", "skills.opening-cost", "skills.reason.opening-cost", "skills.remedy.number", ("most", MostCents / 100)) : null);

    private static Refusal? Address(OpportunityContent content) =>
        content.Url is { } url && !(url.Length <= 500 && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            ? No("url", "skills.opening-url", "skills.reason.opening-url", "skills.remedy.opening-url")
            : null;

    private static Refusal? Occupation(OpportunityContent content) => Refusal.Of(
        content.OccupationUri is { } uri && !IsConcept(uri) ? No("occupation", "skills.opening-occupation", "skills.reason.opening-occupation", "skills.remedy.opening-occupation") : null,
        content.IscoCode is { } isco && !(isco.Length is >= 1 and <= 4 && isco.All(char.IsAsciiDigit)) ? No("isco", "skills.opening-isco", "skills.reason.opening-isco", "skills.remedy.opening-isco") : null);

    private static Refusal? Conditions(OpportunityContent content) =>
        content.Conditions.FirstOrDefault(c => ConditionValues.Read(c.Kind, c.Value, new()) is null) is { } odd
            ? No("conditions", "skills.opening-condition", "skills.reason.opening-condition", "skills.remedy.opening-condition", ("value", odd.Value))
            : null;

    private static Refusal No(string field, string code, string textKey, string remedyKey, params (string Name, object? Value)[] values) =>
        new(RefusalKind.Malformed, [new(code, textKey, values, [new(remedyKey, null, values)], Field: field)]);

    [GeneratedRegex(@"^(http://data\.europa\.eu/esco/|urn:microcity:)[A-Za-z0-9._:/-]{1,58}\z")]
    private static partial Regex Concept();
}
