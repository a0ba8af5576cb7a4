namespace Microcity.SummerJobs;

public enum Hazard
{
    Machines,
    Heights,
    Traffic,
    Chemicals,
    Lifting,
    Heat,
    Animals,
    Alone,
    Night,
}

/// <summary>Who pays for a post; for reports, never a quota (P5).</summary>
public enum Funding
{
    Municipal,
    Employer,
    State,
    Project,
}
