using Microcity.Matching;

namespace Microcity.Tests;

public sealed class GapTests
{
    private static readonly Similarity Taxonomy = SmallGraph.Of(8, broader: [(2, 1)]);

    [Fact]
    public void Essentials_come_first_and_the_largest_lack_of_each()
    {
        var opening = Some.Opening(
            new(0, Need.Essential), new(2, Need.Essential, Weight: 2), new(3, Need.Essential, Weight: 2), new(4, Need.Optional, Weight: 900),
            new(null, Need.Essential, Weight: 3), new(5, Need.Essential), new(6, Need.Teaches));
        var person = Some.Adult(new(0, Proof.SelfDeclared), new(1, Proof.Credential), new(5, Proof.Credential));
        var course = new Course { SourceRef = "c", Hours = 1, Teaches = [new(3), new(3, 2), new(0)] };

        var gap = Gap.Of(Taxonomy, person, opening, [course]);

        Assert.Equal([(2, 8_000), (0, 1_500)], gap.Near.Select(x => (x.Asked.Skill!.Value, x.Size)));
        Assert.Equal([(null, 30_000), (3, 20_000), (4, 9_000_000)], gap.Missing.Select(x => (x.Asked.Skill, x.Size)));
        Assert.Equal([course], gap.Missing[1].TaughtBy);
        Assert.Empty(gap.Missing[2].TaughtBy);
    }
}
