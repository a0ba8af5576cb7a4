using Microcity.Platform;

namespace Microcity.Tests;

public sealed class FigureRulesTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(211, 210)]
    public void T50_Fewer_than_ten_people_are_not_said_and_more_are_rounded(int count, int? said) => Assert.Equal(said, FigureRules.OfPersons(count));
}
