namespace Microcity.Platform;

/// <summary>Something optional that a person may agree to (T44). Refusing it closes nothing else.</summary>
/// <param name="Code">Stable code, such as <c>skills.show-employers</c>.</param>
/// <param name="NameKey">What it is, in a few words.</param>
/// <param name="TextKey">What exactly is agreed to; a new wording asks everybody again.</param>
public sealed record ConsentPurpose(string Code, string NameKey, string TextKey)
{
    /// <summary>Asked of nobody known to be a minor.</summary>
    public bool AdultsOnly { get; init; }

    /// <summary>Lets somebody outside the city see something of the person, such as an employer.</summary>
    public bool ShownOutside { get; init; }
}
