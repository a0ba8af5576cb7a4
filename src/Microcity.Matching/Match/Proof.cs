namespace Microcity.Matching;

/// <summary>Why a held skill is believed, weakest first.</summary>
public enum Proof
{
    SelfDeclared,
    Confirmed,
    Credential,
}
