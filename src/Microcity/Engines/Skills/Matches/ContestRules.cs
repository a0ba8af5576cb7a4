using Microcity.Platform;

namespace Microcity.Skills;

public static class ContestRules
{
    public static Refusal? TooLong(string words) => words.Length > Contest.LongestText
        ? Refusal.Malformed("words", "skills.contest-long", "skills.reason.contest-long", new("skills.remedy.contest-long", Link: null, ("most", Contest.LongestText)), ("most", Contest.LongestText))
        : null;

    /// <param name="waiting">What the same person asked of the same opening and nobody has answered yet.</param>
    public static Refusal? Asked(Contest? waiting) => waiting is null ? null : Refusal.Rule(new Platform.Reason(
        "skills.contest-waiting", "skills.reason.contest-waiting", [("day", waiting.PromisedOn)], [new("skills.remedy.contest-waiting", $"/openings/{waiting.OpportunityId}")]));

    public static Refusal? NoAnswer(string answer) => string.IsNullOrWhiteSpace(answer)
        ? Refusal.Malformed("answer", "skills.contest-no-answer", "skills.reason.contest-no-answer", new("skills.remedy.contest-no-answer"))
        : answer.Length > Contest.LongestText
            ? Refusal.Malformed("answer", "skills.contest-long", "skills.reason.contest-long", new("skills.remedy.contest-long", Link: null, ("most", Contest.LongestText)), ("most", Contest.LongestText))
            : null;

    public static Refusal? Answered(Contest contest) => contest.AnsweredAt is null ? null : Refusal.Rule(new Platform.Reason(
        "skills.contest-answered", "skills.reason.contest-answered", [], [new("skills.remedy.contest-answered", "/work")]));
}
