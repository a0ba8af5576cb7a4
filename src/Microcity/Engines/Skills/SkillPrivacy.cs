namespace Microcity.Skills;

/// <summary>What this engine keeps personal data for, as text keys.</summary>
internal static class SkillPurposes
{
    public const string Passport = "skills.purpose.passport";
    public const string Match = "skills.purpose.match";
}

/// <summary>How long it keeps them, as text keys; its <c>Forgets</c> see to it.</summary>
internal static class SkillKeeps
{
    public const string UntilTakenOut = "skills.keep.until-taken-out";
    public const string Text = "skills.keep.text";
    public const string Suggestion = "skills.keep.suggestion";
    public const string Draft = "skills.keep.draft";
    public const string MatchLog = "skills.keep.match-log";
}
