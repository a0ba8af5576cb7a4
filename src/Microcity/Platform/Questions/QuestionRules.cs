using System.Text.RegularExpressions;

namespace Microcity.Platform;

/// <summary>What can be asked and answered, and how somebody can be reached.</summary>
public static partial class QuestionRules
{
    public static Refusal? NoText(string? text) => Said(text, "text", "platform.question-empty", "platform.reason.question-empty", "platform.remedy.question-empty");

    public static Refusal? NoAnswer(string? answer) => Said(answer, "answer", "platform.answer-empty", "platform.reason.answer-empty", "platform.remedy.answer-empty");

    /// <summary>An e-mail address, or at least seven digits.</summary>
    public static Refusal? Unreachable(string? reach) => reach is not null && (ByMail(reach) || (reach.Trim().Length <= 40 && Telephone().IsMatch(reach) && reach.Count(char.IsAsciiDigit) >= 7))
        ? null
        : Refusal.Malformed("reach", "platform.question-reach", "platform.reason.question-reach", new("platform.remedy.question-reach"));

    public static bool ByMail(string reach) => Emails.Unreadable(Emails.Tidy(reach)) is null;

    public static Refusal? Answered(Question question) => question.AnsweredAt is null
        ? null
        : Refusal.Rule(new Reason("platform.question-answered", "platform.reason.question-answered", [], [new("platform.remedy.work-gone", "/work")]));

    private static Refusal? Said(string? text, string field, string code, string reason, string remedy) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Malformed(field, code, reason, new(remedy))
        : text.Trim().Length > Question.LongestText ? Refusal.Malformed(field, "platform.question-long", "platform.reason.question-long", new("platform.remedy.question-long"), ("most", Question.LongestText))
        : null;

    [GeneratedRegex(@"^[\d +()./-]+$")]
    private static partial Regex Telephone();
}
