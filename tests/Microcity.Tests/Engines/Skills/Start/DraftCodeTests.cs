using CsCheck;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class DraftCodeTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_code_is_read_with_spaces_small_letters_and_look_alikes()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = DraftCode.New();
            Assert.Equal(12, code.Length);
            var asTyped = DraftCode.Grouped(code).ToLowerInvariant().Replace('0', 'o').Replace('1', i % 2 == 0 ? 'l' : 'I');
            Assert.Equal(code, DraftCode.Read(" " + asTyped.Replace(" ", " - ", StringComparison.Ordinal)).Value);
        }
    }

    [Fact]
    public void One_wrong_sign_is_named_by_its_place() => Gen.Select(Gen.Int[0, 11], Gen.Int[1, 31]).Sample((place, off) =>
    {
        var code = DraftCode.New();
        var wrong = Signs[(Signs.IndexOf(code[place], StringComparison.Ordinal) + off) % 32];
        var refusal = DraftCode.Read(code[..place] + wrong + code[(place + 1)..]).Refusal!;
        Assert.Equal("skills.code-wrong-sign", refusal.Reasons[0].Code);
        Assert.Contains(("place", place + 1), refusal.Reasons[0].Values);
    }, iter: 2_000);

    [Fact]
    public void Two_wrong_signs_never_pass() => Gen.Select(Gen.Int[0, 10], Gen.Int[1, 31], Gen.Int[1, 31]).Sample((place, a, b) =>
    {
        var signs = DraftCode.New().ToCharArray();
        signs[place] = Signs[(Signs.IndexOf(signs[place], StringComparison.Ordinal) + a) % 32];
        signs[11] = Signs[(Signs.IndexOf(signs[11], StringComparison.Ordinal) + b) % 32];
        Assert.False(DraftCode.Read(new(signs)).Done);
    }, iter: 2_000);

    [Theory]
    [InlineData("", "skills.code-too-short")]
    [InlineData("7KQ4 9XPM 2RT", "skills.code-too-short")]
    [InlineData("7KQ4 9XPM 2RTAB", "skills.code-too-long")]
    [InlineData("7KQ4 9XPU 2RTA", "skills.code-no-such-sign")]
    [InlineData("7KQ4 9XP! 2RTA", "skills.code-no-such-sign")]
    public void What_is_no_code_says_why(string typed, string code) => Assert.Equal(code, DraftCode.Read(typed).Refusal!.Reasons[0].Code);

    [Fact]
    public void Hostile_input_is_refused_after_the_first_signs() => Assert.False(DraftCode.Read(new string('7', 1_000_000)).Done);
}
