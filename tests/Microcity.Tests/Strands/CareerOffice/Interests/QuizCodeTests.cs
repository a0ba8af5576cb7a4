using CsCheck;
using Microcity.CareerOffice;

namespace Microcity.Tests;

public sealed class QuizCodeTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Gen<QuizAnswers> Quizzes =
        Gen.Bool.SelectMany(isShort => Gen.Select(Gen.Int[0, 5].Array[isShort ? 30 : 60], Gen.Int[0, isShort ? 5 : 10]).Select((answers, fast) => new QuizAnswers(answers, fast)));

    [Theory]
    [InlineData("244253432314335532323423143232", 0, "102Q-3R9V-BQFA-5H12-A4PJ")]
    [InlineData("244203432314335532023423143232", 0, "102P-ZX0B-GSSZ-P320-A43F")]
    [InlineData("333333333333333333333333333333", 0, "103G-BAMA-SBPN-CSK6-CSQ1")]
    [InlineData("555555555555555555555555555555555555555555555555555555555555", 0, "0012-7S4K-QCXV-D7ZT-9E3X-DGZZ-ZZZZ-ZZZZ-ZZEN")]
    public void Rule7_The_code_of_these_answers(string answers, int fast, string code) => Assert.Equal(code, QuizCode.Write(QuizOf(answers, fast)));

    [Fact]
    public void Rule7_Code_and_answers_are_one() => Quizzes.Sample(quiz =>
    {
        var read = QuizCode.Read(QuizCode.Write(quiz)).Value!;
        return read.Answers.SequenceEqual(quiz.Answers) && read.FastPages == quiz.FastPages;
    });

    [Fact]
    public void Rule7_It_is_read_as_people_type_it()
    {
        var code = QuizCode.Write(QuizOf("244253432314335532323423143232"));
        Assert.Equal(code, QuizCode.Write(QuizCode.Read(" " + code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace('-', ' ')).Value!));
    }

    [Fact]
    public void Rule8_One_wrong_sign_is_noticed() => Gen.Select(Quizzes, Gen.Int[0, 35], Gen.Int[1, 31]).Sample((quiz, place, off) =>
    {
        var code = QuizCode.Write(quiz).Replace("-", "", StringComparison.Ordinal);
        var at = place % code.Length;
        return !QuizCode.Read(code[..at] + Signs[(Signs.IndexOf(code[at], StringComparison.Ordinal) + off) % 32] + code[(at + 1)..]).Done;
    });

    [Fact]
    public void Rule8_Neighbours_that_changed_places_are_noticed() => Gen.Select(Quizzes, Gen.Int[0, 34]).Sample((quiz, place) =>
    {
        var signs = QuizCode.Write(quiz).Replace("-", "", StringComparison.Ordinal).ToCharArray();
        var at = place % (signs.Length - 1);
        if (signs[at] == signs[at + 1])
            return true;
        (signs[at], signs[at + 1]) = (signs[at + 1], signs[at]);
        return !QuizCode.Read(new(signs)).Done;
    });

    [Theory]
    [InlineData("", "career-office.code-length")]
    [InlineData("102Q-3R9V-BQFA-5H12-A4P", "career-office.code-length")]
    [InlineData("102Q-3R9V-BQFA-5H12-A4PU", "career-office.code-no-such-sign")]
    [InlineData("102Q-3R9V-BQFA-5H12-A4PK", "career-office.code-damaged")]
    [InlineData("3000-0000-0000-0000-0003", "career-office.code-other-set")]
    public void What_is_no_code_says_why(string typed, string code) => Assert.Equal(code, QuizCode.Read(typed).Refusal!.Reasons[0].Code);

    [Fact]
    public void Hostile_input_is_refused_after_the_first_signs() => Assert.False(QuizCode.Read(new string('7', 1_000_000)).Done);

    internal static QuizAnswers QuizOf(string answers, int fast = 0) => new([.. answers.Select(a => a - '0')], fast);
}
