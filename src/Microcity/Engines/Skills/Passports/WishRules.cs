using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Which wishes can be kept.</summary>
public static class WishRules
{
    private const int Most = 30;
    private const ContractKinds AllContracts =
        ContractKinds.Permanent | ContractKinds.FixedTerm | ContractKinds.PartTime | ContractKinds.Seasonal | ContractKinds.Internship
        | ContractKinds.Apprenticeship | ContractKinds.SelfEmployed | ContractKinds.Voluntary;

    public static Refusal? Unfit(Wishes wishes) => Refusal.Of(
        wishes.Languages.Count <= Most && wishes.Languages.All(l => LanguageCode(l.Key) && l.Value is >= 0 and <= 6)
            ? null
            : Refusal.Malformed("languages", "skills.languages", "skills.reason.languages", new Remedy("skills.remedy.languages")),
        wishes.Licences is null || (wishes.Licences.Count <= Most && wishes.Licences.All(Licence))
            ? null
            : Refusal.Malformed("licences", "skills.licences", "skills.reason.licences", new Remedy("skills.remedy.licences")),
        (wishes.Contracts & ~AllContracts) == 0
            ? null
            : Refusal.Malformed("contracts", "skills.contracts", "skills.reason.contracts", new Remedy("skills.remedy.contracts")));

    private static bool LanguageCode(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);

    private static bool Licence(string code) => code.Length is >= 1 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
