using Microcity.Matching;

namespace Microcity.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Šķūņa ģērbtuve", "skuna gerbtuve")]
    [InlineData("  C#,  C++ & .NET ", "c# c++ net")]
    [InlineData("Größe / œuvre", "grosse oeuvre")]
    [InlineData("a\u0304bols", "abols")]
    [InlineData("ABC/def-9", "abc def 9")]
    [InlineData("—", "")]
    public void Text_becomes_its_plain_words(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));
}
