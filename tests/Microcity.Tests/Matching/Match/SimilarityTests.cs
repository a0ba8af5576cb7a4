using Microcity.Matching;

namespace Microcity.Tests;

public sealed class SimilarityTests
{
    // 0 above 1 above 2 above 3; 4 beside 2; 5 is a group of 2 and 6; 7 and 8 are languages below 9.
    private static readonly Similarity Taxonomy = SmallGraph.Of(
        14,
        broader: [(1, 0), (2, 1), (3, 2), (4, 1), (7, 9), (8, 9)],
        groups: [(2, 5), (6, 5), (7, 5), (8, 5)],
        local: [(10, 2, 9_000), (11, 2, 8_000)],
        languages: [7, 8]);

    [Theory]
    [InlineData(2, 2, Relation.Same, 10_000)]
    [InlineData(10, 2, Relation.LocalExact, 9_000)]
    [InlineData(2, 11, Relation.LocalClose, 8_000)]
    [InlineData(2, 1, Relation.Narrower1, 8_000)]
    [InlineData(2, 0, Relation.Narrower2, 7_000)]
    [InlineData(3, 0, Relation.Narrower2, 7_000)]
    [InlineData(1, 2, Relation.Broader1, 6_000)]
    [InlineData(0, 2, Relation.Broader2, 4_000)]
    [InlineData(0, 3, Relation.None, 0)]
    [InlineData(2, 4, Relation.Sibling, 5_000)]
    [InlineData(2, 6, Relation.Group, 4_000)]
    [InlineData(2, 7, Relation.Group, 4_000)]
    [InlineData(7, 8, Relation.None, 0)]
    [InlineData(12, 13, Relation.None, 0)]
    public void The_nearest_relation_counts(int held, int required, Relation relation, int similarity)
    {
        Assert.Equal(relation, Taxonomy.Between(held, required));
        Assert.Equal(similarity, Similarity.Of(relation));
    }

    [Theory]
    [InlineData(40, Relation.Group)]
    [InlineData(41, Relation.None)]
    public void Groups_above_40_say_nothing(int size, Relation relation)
    {
        var taxonomy = SmallGraph.Of(size + 1, groups: [.. Enumerable.Range(1, size).Select(x => (x, 0))]);

        Assert.Equal(relation, taxonomy.Between(1, 2));
    }

    [Fact]
    public void A_ring_of_broader_skills_ends() =>
        Assert.Equal(3, SmallGraph.Of(3, broader: [(0, 1), (1, 2), (2, 0)]).Around(0).Length);
}
