namespace Microcity.Matching;

/// <summary>Ways of working together; a person may wish for several, an opportunity may offer several.</summary>
[Flags]
public enum ContractKinds
{
    None = 0,
    Permanent = 1,
    FixedTerm = 2,
    PartTime = 4,
    Seasonal = 8,
    Internship = 16,
    Apprenticeship = 32,
    SelfEmployed = 64,
    Voluntary = 128,
}
