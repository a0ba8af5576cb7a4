namespace Microcity.CareerOffice;

/// <summary>Where an occupation's interests come from, best first.</summary>
public enum InterestSource
{
    /// <summary>The official table from O*NET to ESCO, weighed by how near the two are.</summary>
    Forward,

    /// <summary>The official table from ESCO to O*NET.</summary>
    Reverse,

    /// <summary>The mean of its ISCO unit group.</summary>
    Estimated,

    /// <summary>Our own estimate for the starter list.</summary>
    Ours,
}

/// <param name="Values">R I A S E C, from 1 to 7.</param>
public sealed record KnownInterests(double[] Values, InterestSource Source);
