using Microcity.Matching;

namespace Microcity.Tests;

public sealed class StemmingTests
{
    [Theory]
    [InlineData("laboju labot labo labošana labošanu labojam labosim")]
    [InlineData("velosipēds velosipēdu velosipēdus velosipēdi velosipēdiem velosipēdā velosipēdam velosipēdos")]
    [InlineData("remontēju remontēt remontēšana remonts remontu")]
    [InlineData("runāju runāt runā runājam")]
    [InlineData("zīmēju zīmēt zīmēšana")]
    [InlineData("skapis skapja skapji skapjus skapjiem")]
    [InlineData("pārdevējs pārdevēja pārdevēju pārdevēji pārdevējiem")]
    [InlineData("skolotājs skolotāja skolotāju skolotājiem skolotājas")]
    [InlineData("metinu metināt metināšana metina")]
    [InlineData("šūt šuju šūšana šūšanu")]
    [InlineData("adīt adu ada adīšana")]
    [InlineData("valoda valodu valodas valodā valodām")]
    [InlineData("bērns bērni bērnu bērnus bērniem")]
    public void Latvian_forms_of_a_word_meet(string forms) => Assert.Single(Stems(forms, "lv"));

    [Theory]
    [InlineData("repair repairs repairing repaired")]
    [InlineData("bike bikes")]
    [InlineData("code coding coded codes")]
    [InlineData("carry carries carried")]
    [InlineData("sell selling sells")]
    [InlineData("program programming programmed programs")]
    public void English_forms_of_a_word_meet(string forms) => Assert.Single(Stems(forms, "en"));

    [Theory]
    [InlineData("skola skolotājs", "lv")]
    [InlineData("carry car", "en")]
    [InlineData("string stress", "en")]
    public void Different_words_stay_apart(string words, string language) => Assert.Equal(2, Stems(words, language).Count);

    private static HashSet<string> Stems(string forms, string language) =>
        [.. forms.Split(' ').Select(Folding.Fold).Select(f => f[..Stemming.Cut(f, language)])];
}
