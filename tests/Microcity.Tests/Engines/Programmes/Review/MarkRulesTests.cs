using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class MarkRulesTests
{
    private static readonly string Enough = new('x', 60);

    [Theory]
    [InlineData(0, true)]
    [InlineData(350, true)]
    [InlineData(500, true)]
    [InlineData(325, false)]
    [InlineData(550, false)]
    [InlineData(-50, false)]
    public void V5_Marks_are_whole_or_half(int mark, bool may) => Assert.Equal(may, MarkRules.Unfit("team", mark, Enough) is null);

    [Fact]
    public void V5_A_mark_has_a_reason_of_sixty_letters_and_so_has_not_judging_a_reason()
    {
        Assert.Equal(["programmes.mark", "programmes.justification"], MarkRules.Unfit("team", 10, $" {Enough[1..]} ")!.Reasons.Select(r => r.Code));
        Assert.Equal("programmes.cannot-judge", MarkRules.Unfit("team", null, " ")!.Reasons[0].Code);
        Assert.Null(MarkRules.Unfit("team", null, "No such knowledge."));
        Assert.Null(MarkRules.TooShort("departure", Enough));
    }
}
