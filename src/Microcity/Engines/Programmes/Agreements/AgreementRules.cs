using System.Text.Json.Nodes;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What can be done with an agreement, who signs when, and which text it is (D2).</summary>
public static class AgreementRules
{
    internal const string Purpose = "programmes.purpose.agreement";

    /// <summary>So many days without a signature make it work for an officer.</summary>
    public const int SlowDays = 5;

    /// <summary>From where to where an agreement goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<AgreementState, AgreementState[]> Moves = new Dictionary<AgreementState, AgreementState[]>
    {
        [AgreementState.Draft] = [AgreementState.OutForSignature],
        [AgreementState.OutForSignature] = [AgreementState.Signed, AgreementState.Refused, AgreementState.Expired, AgreementState.Draft],
        [AgreementState.Signed] = [AgreementState.Amending, AgreementState.Ended],
        [AgreementState.Amending] = [AgreementState.Signed],
        [AgreementState.Ended] = [],
        [AgreementState.Refused] = [],
        [AgreementState.Expired] = [],
    };

    public static bool Signable(AgreementState state) => state is AgreementState.OutForSignature or AgreementState.Amending;

    public static Refusal? NotNow(Agreement agreement, AgreementState to) => Moves[agreement.State].Contains(to)
        ? null
        : Refusal.Rule(new Reason("programmes.agreement-not-now", "programmes.reason.agreement-not-now", [], [new("programmes.remedy.agreement-not-now", $"/agreements/{agreement.Id}")]));

    public static Refusal? NotSignable(Agreement agreement, DateOnly today) => Refusal.Of(
        Signable(agreement.State) ? null : NotNow(agreement, AgreementState.Signed),
        today <= agreement.SignBy ? null : Refusal.Rule(new Reason("programmes.signing-over", "programmes.reason.signing-over", [("day", agreement.SignBy)], [new("programmes.remedy.signing-over")])));

    /// <summary>Whose names are still missing. A guardian's is not needed any more from the day on which the applicant is of age.</summary>
    public static IReadOnlyList<Signature> Missing(IEnumerable<Signature> signatures, bool minor) =>
        [.. signatures.Where(s => s.SignedAt is null && (minor || s.Role != Signer.Guardian)).OrderBy(s => s.Position).ThenBy(s => s.Role, StringComparer.Ordinal)];

    /// <summary>Whether it is this one's turn: nobody is missing who signs before.</summary>
    public static Refusal? NotYet(Signature signature, IReadOnlyList<Signature> missing) => missing.All(m => m.Position >= signature.Position)
        ? null
        : Refusal.Rule(new Reason("programmes.others-sign-first", "programmes.reason.others-sign-first", [("missing", missing.Count(m => m.Position < signature.Position))], [new("programmes.remedy.others-sign-first")]));

    /// <summary>A place is given on only where its agreement failed.</summary>
    public static Refusal? StillLives(IReadOnlyCollection<Agreement> agreements) =>
        agreements.Count > 0 && agreements.All(a => a.State is AgreementState.Refused or AgreementState.Expired or AgreementState.Ended)
            ? null
            : Refusal.Rule(new Reason("programmes.agreement-lives", "programmes.reason.agreement-lives", [], [new("programmes.remedy.agreement-lives", "/work/agreements")]));

    public static Refusal? Unfresh(bool fresh) => fresh
        ? null
        : Refusal.Rule(new Reason("programmes.sign-in-to-sign", "programmes.reason.sign-in-to-sign", [], [new("programmes.remedy.sign-in-to-sign", "/sign-in")]));

    public static Refusal? NoWhy(string? why) => !string.IsNullOrWhiteSpace(why) && why.Trim().Length <= Agreement.LongestWhy
        ? null
        : Refusal.Malformed("why", "programmes.why", "programmes.reason.why", new("programmes.remedy.why"), ("most", Agreement.LongestWhy));

    /// <summary>Nobody enters the paper of an agreement they are a party of.</summary>
    internal static Refusal? OwnPaper(OpenAgreement open, Guid? officer) => officer is null || (open.Application.ApplicantId != officer && open.Written.Signatures.TrueForAll(s => s.SignerId != officer))
        ? null
        : Refusal.Rule(new Reason("programmes.own-paper", "programmes.reason.own-paper", [], [new("programmes.remedy.own-paper")]));

    /// <summary>Every language of the city has its words, and none is endless.</summary>
    public static Refusal? Unwritten(IReadOnlyDictionary<string, string> texts) => texts.Count > 0 && texts.Values.All(t => !string.IsNullOrWhiteSpace(t) && t.Length <= AgreementVersion.Longest && Markdowns.Readable(t))
        ? null
        : Refusal.Malformed("text", "programmes.agreement-unwritten", "programmes.reason.agreement-unwritten", new("programmes.remedy.agreement-unwritten"), ("most", AgreementVersion.Longest));

    /// <summary>Texts by language in the one way of writing whose hash is signed.</summary>
    public static (string Texts, string Sha256) Written(IReadOnlyDictionary<string, string> texts)
    {
        var document = new JsonObject(texts.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)JsonValue.Create(t.Value.Trim().ReplaceLineEndings("\n")))));
        return (System.Text.Encoding.UTF8.GetString(CanonicalJson.Bytes(document)), CanonicalJson.Sha256(document));
    }

    public static IReadOnlyDictionary<string, string> Read(string texts) => JsonNode.Parse(texts)!.AsObject().ToDictionary(t => t.Key, t => t.Value!.GetValue<string>());
}
