namespace Microcity.Skills;

/// <summary>The city's switch over matching: setting <c>skills.matching</c> (T53). Off, nobody's skills are compared with anything.</summary>
public sealed record MatchingSwitch(bool On)
{
    public const string Key = "skills.matching";
}
