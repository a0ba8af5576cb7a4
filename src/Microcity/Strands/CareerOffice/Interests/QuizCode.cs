using System.Numerics;
using System.Text;
using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>
/// A whole quiz as 20 or 36 signs of base 32 without I, L, O and U: which set and form, fast pages, the answers as one number of base 6,
/// and two signs that notice any wrong sign and any two neighbours that changed places.
/// </summary>
public static class QuizCode
{
    public const int ShortLength = 20;
    public const int LongLength = 36;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Prime = 1021;
    private const int Answers = 6;

    /// <summary>As it stands on paper, in fours.</summary>
    public static string Write(QuizAnswers quiz)
    {
        var plain = Plain(quiz);
        return string.Join('-', Enumerable.Range(0, plain.Length / 4).Select(i => plain.Substring(i * 4, 4)));
    }

    /// <summary>Whether it may be one by its length; spaces and hyphens do not count.</summary>
    public static bool MayBe(string typed) => typed.Length <= 100 && typed.Count(c => !IsGap(c)) is ShortLength or LongLength;

    /// <summary>Takes what was typed: spaces and hyphens anywhere, small letters, O for 0, I and L for 1.</summary>
    public static Outcome<QuizAnswers> Read(string typed)
    {
        var values = new List<int>(LongLength);
        foreach (var sign in typed.Where(c => !IsGap(c)).Select(Alike))
        {
            if (values.Count == LongLength)
                return QuizRules.CodeLength;
            if (Signs.IndexOf(sign, StringComparison.Ordinal) is not (>= 0 and var value))
                return QuizRules.NoSuchSign(values.Count + 1, sign);
            values.Add(value);
        }
        if (values.Count is not (ShortLength or LongLength))
            return QuizRules.CodeLength;
        if (Check(values[..^2]) is var check && (values[^2] != check / 32 || values[^1] != check % 32))
            return QuizRules.CodeDamaged;
        var (isShort, set) = ((values[0] & 1) == 1, values[0] >> 1);
        if (isShort != (values.Count == ShortLength))
            return QuizRules.CodeDamaged;
        if (set != QuizItems.SetVersion)
            return QuizRules.CodeOfOtherSet;
        return Answered(values, isShort) is { } quiz ? quiz : QuizRules.CodeDamaged;
    }

    private static QuizAnswers? Answered(List<int> values, bool isShort)
    {
        var number = values[2..^2].Aggregate(BigInteger.Zero, (sum, v) => sum * 32 + v);
        var answers = new int[isShort ? QuizItems.Short : QuizItems.Long];
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, Answers, out var answer);
            answers[i] = (int)answer;
        }
        return number.IsZero && values[1] <= answers.Length / QuizItems.OnePage ? new(answers, values[1]) : null;
    }

    private static string Plain(QuizAnswers quiz)
    {
        var number = quiz.Answers.Aggregate(BigInteger.Zero, (sum, a) => sum * Answers + a);
        var values = new int[quiz.IsShort ? ShortLength : LongLength];
        (values[0], values[1]) = (QuizItems.SetVersion * 2 + (quiz.IsShort ? 1 : 0), quiz.FastPages);
        for (var i = values.Length - 3; i >= 2; i--)
        {
            number = BigInteger.DivRem(number, 32, out var digit);
            values[i] = (int)digit;
        }
        var check = Check(values[..^2]);
        (values[^2], values[^1]) = (check / 32, check % 32);
        return values.Aggregate(new StringBuilder(values.Length), (code, v) => code.Append(Signs[v])).ToString();
    }

    private static int Check(IEnumerable<int> values) => values.Select((v, i) => (i + 1) * v).Sum() % Prime;

    private static bool IsGap(char sign) => char.IsWhiteSpace(sign) || sign is '-' or '–';

    private static char Alike(char sign) => char.ToUpperInvariant(sign) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
