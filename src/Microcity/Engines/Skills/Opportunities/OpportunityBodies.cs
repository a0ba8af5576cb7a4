using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>An opening as a program sends it.</summary>
/// <param name="Title">By language; at least one.</param>
/// <param name="Text">Plain text by language.</param>
/// <param name="OpenUntil">The last day it is open.</param>
/// <param name="Contract">Such as <c>permanent|part-time</c>.</param>
/// <param name="Conditions">Such as <c>language:lv:B2</c>, <c>licence:B</c>, <c>age:18</c>, <c>permit</c>.</param>
/// <param name="FewMeant">Fewer than three skills are meant so.</param>
public sealed record OpportunityBody(
    SourceKind Kind, Dictionary<string, string>? Title, Dictionary<string, string>? Text, string? Organisation, string? OccupationUri, string? Place, Remote Remote, DateOnly? StartsOn, DateOnly? EndsOn,
    DateOnly? OpenUntil, int? Hours, long? CostCents, string? Contract, int? Places, bool HardToFill, string? Url, IReadOnlyList<AskedBody>? Requirements, IReadOnlyList<string>? Conditions, bool FewMeant)
{
    /// <returns>Why no content can be made of it.</returns>
    internal Refusal? Content(DateOnly today, CitySkills skills, out OpportunityContent content)
    {
        var conditions = (Conditions ?? []).Select(c => (Written: c, Asked: ConditionValues.Parse(c))).ToList();
        var contract = string.IsNullOrEmpty(Contract) ? ContractKinds.None : ConditionValues.Contracts(Contract);
        content = new(Kind, "-")
        {
            Title = Title ?? [],
            Text = Text ?? [],
            OrganisationName = Organisation,
            OccupationUri = OccupationUri,
            Place = Place,
            Remote = Remote,
            StartsOn = StartsOn,
            EndsOn = EndsOn,
            PostedOn = today,
            OpenUntil = OpenUntil ?? today,
            Hours = Hours,
            CostCents = CostCents,
            Contract = contract,
            Places = Places,
            HardToFill = HardToFill,
            Url = Url,
            Requirements = AskedBody.Of(Requirements),
            Conditions = [.. conditions.Select(c => c.Asked).OfType<ConditionAsked>().Distinct()],
        };
        return Refusal.Of(
            OpenUntil is null ? Refusal.Malformed("openUntil", "skills.opening-day", "skills.reason.opening-day", new("skills.remedy.opening-day")) : null,
            !string.IsNullOrEmpty(Contract) && contract is ContractKinds.None ? Refusal.Malformed("contract", "skills.contracts", "skills.reason.contracts", new("skills.remedy.contracts")) : null,
            conditions.FirstOrDefault(c => c.Asked is null).Written is { } odd
                ? Refusal.Malformed("conditions", "skills.opening-condition", "skills.reason.opening-condition", new("skills.remedy.opening-condition"), ("value", odd))
                : null,
            OpportunityRules.Unfit(content)) ?? AskedBody.Unknown(skills, OccupationUri, Requirements);
    }
}

/// <summary>A skill that is asked for or taught.</summary>
/// <param name="Uri">Null for words that are tied to no skill.</param>
/// <param name="Phrase">The words it came from.</param>
/// <param name="Level">1 to 4.</param>
public sealed record AskedBody(string? Uri, string? Phrase, Need Need, int? Level)
{
    internal static IReadOnlyList<SkillAsked> Of(IReadOnlyList<AskedBody>? all) => [.. (all ?? []).Select(a => new SkillAsked(a.Uri, a.Phrase ?? "", a.Need, a.Level)).DistinctBy(a => (a.ConceptUri ?? Folding.Fold(a.Phrase), a.Need))];

    /// <summary>URIs that this city's list does not have, each with the nearest names it has.</summary>
    internal static Refusal? Unknown(CitySkills skills, string? occupation, IReadOnlyList<AskedBody>? all) =>
        Refusal.Of([.. (all ?? []).Select(a => a.Uri).Append(occupation).OfType<string>().Distinct().Where(uri => skills.Find(uri) is null).Select(skills.Unknown)]);
}

public sealed record RequirementsBody(string? OccupationUri, IReadOnlyList<AskedBody>? Requirements);

/// <param name="Places">How many just now.</param>
public sealed record FilledBody(int Places);

/// <param name="Ref">The publisher's reference.</param>
/// <param name="Link">Where people see it.</param>
public sealed record OfficeOpportunity(
    Guid Id, int Version, SourceKind Kind, string Ref, IReadOnlyDictionary<string, string> Title, string? Organisation, string? Place, DateOnly PostedOn, DateOnly OpenUntil, int? Places, int FilledPlaces, OpportunityState State, string Link)
{
    internal static OfficeOpportunity Of(Opportunity o) => new(
        o.Id, o.Version, o.SourceKind, o.SourceRef, o.Title, o.OrganisationName, o.Place, o.PostedOn, o.OpenUntil, o.Places, o.FilledPlaces, o.State, $"/openings/{o.Id}");
}

/// <param name="Refused">Rows that cannot be read.</param>
public sealed record ImportAnswer(int New, int Changed, int Same, int Refused, IReadOnlyList<FaultAnswer> Rows)
{
    internal static ImportAnswer Of(ImportLook preview, Say say) => new(
        preview.New, preview.Changed, preview.Same, preview.Refused,
        [.. preview.Faults.Select(f => new FaultAnswer(f.Row, FaultWords.Column(say, f), f.Value, say[f.ExpectedKey, f.Values]))]);
}

/// <param name="Column">Null if the whole row is meant.</param>
public sealed record FaultAnswer(int Row, string? Column, string Value, string Expected);
