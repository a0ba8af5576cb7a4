namespace Microcity.Matching;

/// <summary>Why the bytes are no skills list that this program can read.</summary>
public enum TaxonomyFault
{
    /// <summary>They do not begin as one, or end too early.</summary>
    NoTaxonomy,

    /// <summary>Compiled by another version of the program.</summary>
    OtherFormat,

    /// <summary>Changed since they were written.</summary>
    WrongChecksum,
}

/// <summary>Compile this skills list again.</summary>
public sealed class UnreadableTaxonomyException(TaxonomyFault fault) : Exception($"Compile this skills list again: {fault}.")
{
    public TaxonomyFault Fault { get; } = fault;
}
