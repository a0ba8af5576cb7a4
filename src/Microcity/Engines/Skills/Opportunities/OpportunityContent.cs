using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What somebody publishes: everything of an opportunity that is theirs to say.</summary>
/// <param name="SourceRef">The publisher's reference, unique within the kind, at most 120 signs.</param>
public sealed record OpportunityContent(SourceKind SourceKind, string SourceRef)
{
    /// <summary>By language; at least one.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    /// <summary>Plain text by language.</summary>
    public IReadOnlyDictionary<string, string> Text { get; init; } = new Dictionary<string, string>();

    public Guid? OrganisationId { get; init; }

    public string? OrganisationName { get; init; }

    public string? OccupationUri { get; init; }

    /// <summary>The occupation as the publisher calls it, where it gives no URI.</summary>
    public string? OccupationName { get; init; }

    public string? IscoCode { get; init; }

    public string? Place { get; init; }

    public PlaceCell? Cell { get; init; }

    public Remote Remote { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day it is open.</summary>
    public required DateOnly OpenUntil { get; init; }

    public required DateOnly PostedOn { get; init; }

    /// <summary>A week for work, in all for what teaches.</summary>
    public int? Hours { get; init; }

    public long? CostCents { get; init; }

    public ContractKinds Contract { get; init; }

    public int? Places { get; init; }

    public bool HardToFill { get; init; }

    public string? Url { get; init; }

    /// <summary>What the publisher names; empty where only the text speaks.</summary>
    public IReadOnlyList<SkillAsked> Requirements { get; init; } = [];

    public IReadOnlyList<ConditionAsked> Conditions { get; init; } = [];

    /// <summary>What the publisher's words were understood to ask for; where there is any, it stands in place of them. Understanding them better is no change of the content.</summary>
    [JsonIgnore]
    public IReadOnlyList<SkillAsked> Understood { get; init; } = [];

    /// <summary>The organisation of this city that goes by the publisher's name.</summary>
    [JsonIgnore]
    public Guid? KnownOrganisation { get; init; }

    /// <summary>The occupation that the publisher's words were understood to name.</summary>
    [JsonIgnore]
    public string? UnderstoodOccupation { get; init; }

    /// <summary>Writes what is said into the row; what happened to the row since, such as filled places, stays.</summary>
    internal void Into(Opportunity row, byte[] hash)
    {
        (row.ContentHash, row.Title, row.Text) = (hash, Title, Text);
        (row.OrganisationId, row.OrganisationName) = (OrganisationId ?? KnownOrganisation, OrganisationName);
        if (!row.LinkedByHand)
            (row.OccupationUri, row.IscoCode) = (OccupationUri ?? UnderstoodOccupation, IscoCode);
        (row.Place, row.Cell, row.Remote) = (Place, Cell, Remote);
        (row.StartsOn, row.EndsOn, row.OpenUntil, row.PostedOn) = (StartsOn, EndsOn, OpenUntil, PostedOn);
        (row.Hours, row.CostCents, row.Contract, row.HardToFill, row.Url) = (Hours, CostCents, Contract, HardToFill, Url);
        (row.Places, row.FilledPlaces) = (Places, Math.Min(row.FilledPlaces, Places ?? row.FilledPlaces));
    }

    /// <summary>SHA-256 over everything said; order of languages, requirements and conditions does not count.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with
    {
        Title = new SortedDictionary<string, string>(Title.ToDictionary(), StringComparer.Ordinal),
        Text = new SortedDictionary<string, string>(Text.ToDictionary(), StringComparer.Ordinal),
        Requirements = [.. Requirements.OrderBy(r => r.Need).ThenBy(r => r.ConceptUri, StringComparer.Ordinal).ThenBy(r => r.Phrase, StringComparer.Ordinal).ThenBy(r => r.Level).ThenBy(r => r.Weight)],
        Conditions = [.. Conditions.OrderBy(c => c.Kind).ThenBy(c => c.Value, StringComparer.Ordinal)],
    }));
}

/// <summary>One skill asked for or taught.</summary>
/// <param name="ConceptUri">Null for a phrase that is tied to no skill.</param>
/// <param name="Phrase">The words it came from, at most 300 signs; empty where it was picked from the list.</param>
/// <param name="Level">1 to 4; null if not said.</param>
/// <param name="Weight">1 to 1,000.</param>
public sealed record SkillAsked(string? ConceptUri, string Phrase, Need Need, int? Level = null, int Weight = 1)
{
    internal Requirement Of(Guid opportunity) => new()
    {
        OpportunityId = opportunity,
        ConceptUri = ConceptUri,
        Phrase = Phrase,
        PhraseKey = ConceptUri is null ? Folding.Fold(Phrase) : null,
        Need = Need,
        Level = Level,
        Weight = Weight,
    };
}

/// <param name="Value">As <see cref="HardCondition.Value"/> keeps it.</param>
public sealed record ConditionAsked(ConditionKind Kind, string Value);
