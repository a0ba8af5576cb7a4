using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What somebody may write of what they did.</summary>
public static class ExperienceRules
{
    public const int LongestText = 20_000;
    public const int LongestTitle = 120;

    public static readonly Refusal Decided =
        Refusal.Rule(new Reason("skills.already-decided", "skills.reason.already-decided", [], [new("skills.remedy.look-again", "/me/passport")]));

    public static Refusal? Unfit(string title, string text, DateOnly? from, DateOnly? to) => Refusal.Of(
        string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text)
            ? Refusal.Malformed("text", "skills.nothing-written", "skills.reason.nothing-written", new("skills.remedy.name-tools"))
            : null,
        TooLong(text),
        title.Length > LongestTitle
            ? Refusal.Malformed("title", "skills.title-too-long", "skills.reason.title-too-long", new("skills.remedy.shorten"), ("most", LongestTitle))
            : null,
        from is { } begun && to is { } ended && ended < begun
            ? Refusal.Malformed("to", "skills.ends-before-it-begins", "skills.reason.ends-before-it-begins", new("skills.remedy.dates"))
            : null);

    public static Refusal? TooLong(string text) => text.Length > LongestText
        ? Refusal.Malformed("text", "skills.text-too-long", "skills.reason.text-too-long", new("skills.remedy.shorten"), ("most", LongestText), ("count", text.Length))
        : null;
}
