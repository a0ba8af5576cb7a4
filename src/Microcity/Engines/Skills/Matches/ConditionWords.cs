using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Conditions in words: what is needed against what there is, and what would help.</summary>
public static class ConditionWords
{
    private static readonly string[] Cefr = ["–", "A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>One sentence: met, to be checked or not met.</summary>
    public static string Sentence(Judged judged, Say say) => judged.Condition switch
    {
        LanguageCondition language => Language(judged, say[LanguageKey(language.Language), ("code", language.Language)], say),
        LicenceCondition licence => Licence(judged, say[LicenceKey(licence.Licence), ("code", licence.Licence)], say),
        PlaceCondition place => Place(judged, place, say),
        ContractCondition => Contract(judged, say),
        PermitCondition => say[judged.Verdict switch
        {
            Verdict.Met => "skills.condition.permit-met",
            Verdict.Check => "skills.condition.permit-check",
            _ => "skills.condition.permit-failed",
        }],
        AgeCondition age => Age(judged, age, say),
        _ => throw new ArgumentException($"No words for {judged.Condition.GetType().Name}.", nameof(judged)),
    };

    /// <summary>What would help with a condition that is not met, and the page that does it.</summary>
    public static Remedy Remedy(Judged judged) => judged.Condition switch
    {
        LanguageCondition => new("skills.condition.language-helps", "/learn"),
        LicenceCondition => new("skills.condition.licence-helps", "/learn"),
        PlaceCondition => new("skills.condition.place-helps", "/jobs"),
        ContractCondition => new("skills.condition.contract-helps", "/start"),
        PermitCondition => new("skills.condition.permit-helps"),
        _ => new("skills.condition.age-helps", "/jobs"),
    };

    /// <summary>Contracts as a list in words.</summary>
    public static string Contracts(ContractKinds kinds, Say say) =>
        string.Join(", ", Enum.GetValues<ContractKinds>().Where(k => k is not ContractKinds.None && kinds.HasFlag(k)).Select(k => say[ContractKey(k)]));

    private static string Language(Judged judged, string language, Say say) => judged switch
    {
        { Verdict: Verdict.Check } => say["skills.condition.language-check", ("language", language), ("needs", Cefr[judged.Needs!.Value])],
        { Verdict: Verdict.Met } => say["skills.condition.language-met", ("language", language), ("needs", Cefr[judged.Needs!.Value]), ("has", Cefr[judged.Has!.Value])],
        { Has: 0 } => say["skills.condition.language-none", ("language", language), ("needs", Cefr[judged.Needs!.Value])],
        _ => say["skills.condition.language-failed", ("language", language), ("needs", Cefr[judged.Needs!.Value]), ("has", Cefr[judged.Has!.Value])],
    };

    private static string Licence(Judged judged, string licence, Say say) => say[judged.Verdict switch
    {
        Verdict.Met => "skills.condition.licence-met",
        Verdict.Check => "skills.condition.licence-check",
        _ => "skills.condition.licence-failed",
    }, ("licence", licence)];

    private static string Place(Judged judged, PlaceCondition place, Say say) => judged.Verdict switch
    {
        Verdict.Met when place.FullyRemote => say["skills.condition.place-anywhere"],
        Verdict.Met => say["skills.condition.place-met", ("has", judged.Has)],
        Verdict.Check => say["skills.condition.place-check", ("needs", judged.Needs)],
        _ => say["skills.condition.place-failed", ("needs", judged.Needs), ("has", judged.Has)],
    };

    private static string Contract(Judged judged, Say say)
    {
        var offered = Contracts((ContractKinds)judged.Needs!.Value, say);
        return judged.Verdict is Verdict.Failed
            ? say["skills.condition.contract-failed", ("needs", offered), ("has", Contracts((ContractKinds)judged.Has!.Value, say))]
            : say["skills.condition.contract-met", ("needs", offered)];
    }

    private static string Age(Judged judged, AgeCondition age, Say say) => judged switch
    {
        { Verdict: Verdict.Failed } when judged.Has > judged.Needs => say["skills.condition.age-too-old", ("age", LastYear((LegalAgeBand)judged.Needs!.Value))],
        { Verdict: Verdict.Failed } => say["skills.condition.age-failed", ("age", FirstYear((LegalAgeBand)judged.Needs!.Value))],
        _ => say["skills.condition.age-met", ("age", FirstYear(age.Youngest))],
    };

    private static int FirstYear(LegalAgeBand band) => band switch
    {
        LegalAgeBand.Under13 => 0,
        LegalAgeBand.From13To14 => 13,
        LegalAgeBand.From15To17 => 15,
        _ => 18,
    };

    private static int LastYear(LegalAgeBand band) => band switch
    {
        LegalAgeBand.Under13 => 12,
        LegalAgeBand.From13To14 => 14,
        _ => 17,
    };

    private static string LanguageKey(string code) => code switch
    {
        "lv" => "skills.language.lv",
        "en" => "skills.language.en",
        "de" => "skills.language.de",
        "ru" => "skills.language.ru",
        "et" => "skills.language.et",
        "lt" => "skills.language.lt",
        "fi" => "skills.language.fi",
        "sv" => "skills.language.sv",
        "pl" => "skills.language.pl",
        "uk" => "skills.language.uk",
        "fr" => "skills.language.fr",
        "es" => "skills.language.es",
        _ => "skills.language.other",
    };

    private static string LicenceKey(string code) => code switch
    {
        "B" => "skills.licence.b",
        "C" => "skills.licence.c",
        "CE" => "skills.licence.ce",
        "D" => "skills.licence.d",
        "T" => "skills.licence.t",
        "forklift" => "skills.licence.forklift",
        _ => "skills.licence.other",
    };

    private static string ContractKey(ContractKinds kind) => kind switch
    {
        ContractKinds.Permanent => "skills.contract.permanent",
        ContractKinds.FixedTerm => "skills.contract.fixed-term",
        ContractKinds.PartTime => "skills.contract.part-time",
        ContractKinds.Seasonal => "skills.contract.seasonal",
        ContractKinds.Internship => "skills.contract.internship",
        ContractKinds.Apprenticeship => "skills.contract.apprenticeship",
        ContractKinds.SelfEmployed => "skills.contract.self-employed",
        _ => "skills.contract.voluntary",
    };
}
