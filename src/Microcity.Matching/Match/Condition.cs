using System.Text.Json.Serialization;

namespace Microcity.Matching;

/// <summary>How a person stands to a condition.</summary>
public enum Verdict
{
    Met,

    /// <summary>Unknown on the person's side: nobody is excluded for it, but it must be looked at.</summary>
    Check,
    Failed,
}

/// <summary>A yes/no condition of an opportunity, apart from the score.</summary>
[JsonDerivedType(typeof(LanguageCondition), "language")]
[JsonDerivedType(typeof(LicenceCondition), "licence")]
[JsonDerivedType(typeof(PlaceCondition), "place")]
[JsonDerivedType(typeof(ContractCondition), "contract")]
[JsonDerivedType(typeof(PermitCondition), "permit")]
[JsonDerivedType(typeof(AgeCondition), "age")]
public abstract record Condition
{
    public abstract Judged Judge(MatchInput person);
}

/// <summary>A condition looked at for one person: the verdict and, as its remedy, what is needed against what there is.</summary>
/// <param name="Needs">CEFR level, km, <see cref="ContractKinds"/> or <see cref="LegalAgeBand"/> by the kind of condition.</param>
/// <param name="Has">The person's side in the same unit; null if unknown or if the kind knows only yes and no.</param>
public readonly record struct Judged(Condition Condition, Verdict Verdict, int? Needs = null, int? Has = null);
