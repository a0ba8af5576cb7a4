using Microcity.Platform;

namespace Microcity.Tests;

public sealed class PasswordRulesTests
{
    private static readonly string[] Words = ["password", "qwertyuiop", "parole", "sveiki"];

    [Theory]
    [InlineData("Short7!word", "too-short")]
    [InlineData("abababababab", "too-plain")]
    [InlineData("P@ssw0rd2026", "too-guessable")]
    [InlineData("Ventspils2026", "too-guessable")]
    [InlineData("anna.liepa1234", "too-guessable")]
    [InlineData("zaļš kaķis lec", null)]
    public void T9_O1_One_rule_for_all_passwords(string password, string? reason) =>
        Assert.Equal(reason is null ? null : $"platform.password-{reason}", PasswordRules.Weak(password, Words, "Ventspils", "anna.liepa@example.lv")?.Reasons[0].Code);

    [Fact]
    public void T9_O1_128_signs_are_taken_and_129_are_too_long()
    {
        var long128 = string.Concat(Enumerable.Repeat("wet road ", 15))[..128];
        Assert.Null(PasswordRules.Weak(long128, Words, "Ventspils", "a@example.lv"));
        Assert.Equal("platform.password-too-long", PasswordRules.Weak(long128 + "x", Words, "Ventspils", "a@example.lv")?.Reasons[0].Code);
    }

    [Fact]
    public void T9_A_short_mail_name_is_no_word() =>
        Assert.Null(PasswordRules.Weak("eva goes home", Words, "Ventspils", "eva@example.lv"));
}
