using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>What of a quiz cannot be read or is not enough.</summary>
public static class QuizRules
{
    /// <summary>How many may be left out: one in ten.</summary>
    private const int OneIn = 10;

    public static readonly Refusal CodeLength = Refusal.Malformed("code", "career-office.code-length", "career-office.reason.code-length", new("career-office.remedy.compare-code"));

    public static readonly Refusal CodeDamaged = Refusal.Malformed("code", "career-office.code-damaged", "career-office.reason.code-damaged", new("career-office.remedy.compare-code"));

    public static readonly Refusal CodeOfOtherSet = Refusal.Rule(new Reason("career-office.code-other-set", "career-office.reason.code-other-set", [], [new("career-office.remedy.new-quiz", "/learn/quiz")], Field: "code"));

    public static readonly Refusal AnswerOutside = Refusal.Malformed("answers", "career-office.answer-outside", "career-office.reason.answer-outside", new("career-office.remedy.answer"));

    public static readonly Refusal AnswerCount = Refusal.Malformed("answers", "career-office.answer-count", "career-office.reason.answer-count", new("career-office.remedy.answer"));

    public static Refusal NoSuchSign(int place, char sign) =>
        Refusal.Malformed("code", "career-office.code-no-such-sign", "career-office.reason.code-no-such-sign", new("career-office.remedy.compare-code"), ("place", place), ("sign", sign.ToString()));

    /// <summary>More than a tenth left out, or fewer than three of five of one sort of interest.</summary>
    public static Refusal? Unfinished(QuizAnswers quiz)
    {
        var gaps = quiz.Answers.Length - quiz.Answered;
        var thin = Enum.GetValues<InterestType>().Where(t => OfType(quiz, t).Count(a => a > 0) * 5 < quiz.Answers.Length / InterestRing.Types * 3).ToList();
        if (gaps * OneIn <= quiz.Answers.Length && thin.Count == 0)
            return null;
        var page = quiz.FirstGap ?? 1;
        return Refusal.Rule(new Reason("career-office.quiz-unfinished", "career-office.reason.quiz-unfinished", [("count", gaps)],
            [new("career-office.remedy.go-on", $"/learn/quiz/{QuizCode.Write(quiz)}?page={page}", ("page", page))]));
    }

    internal static IEnumerable<int> OfType(QuizAnswers quiz, InterestType type) => quiz.Answers.Where((_, i) => QuizItems.All[i].Type == type);
}
