using Microcity.Matching;

namespace Microcity.Tests;

public sealed class ScoreTests
{
    // Essentials 0-11, optionals 12-31; 32 and 33 are one step broader than essentials 7 and 8.
    private static readonly Similarity Taxonomy = SmallGraph.Of(34, broader: [(7, 32), (8, 33)]);
    private static readonly OpportunityInput Wide =
        Some.Opening([.. Some.Essential([.. Enumerable.Range(0, 12)]), .. Some.Optional([.. Enumerable.Range(12, 20)])]);
    private static readonly int[] HeldOfWide = [0, 1, 2, 3, 4, 5, 6, 32, 33, 12, 13, 14, 15, 16];

    [Theory]
    [InlineData(Proof.Credential, 59_67)]
    [InlineData(Proof.SelfDeclared, 50_72)]
    public void Essentials_carry_80_points_and_optionals_20(Proof proof, int points)
    {
        var match = Some.Scored(Taxonomy, Some.Adult(Some.With(proof, HeldOfWide)), Wide);

        Assert.Equal(points, match.Points);
        Assert.Equal(points, match.Parts.Sum(x => x.Points));
    }

    [Fact]
    public void Credentials_for_seven_and_two_broader_of_twelve_are_worth_0_6833()
    {
        var score = Some.Scored(Taxonomy, Some.Adult(Some.With(Proof.Credential, HeldOfWide)), Wide).Score;

        Assert.Equal((12, 20), (score.Essentials, score.Optionals));
        Assert.Equal((82_000, 50_000), (score.EssentialValue, score.OptionalValue));
    }

    // Programming 0; C# 1, Java 2 and JavaScript 3 are kinds of it.
    private static readonly Similarity Languages = SmallGraph.Of(4, broader: [(1, 0), (2, 0), (3, 0)]);
    private static readonly OpportunityInput CSharp = Some.Opening(Some.Essential(1, 0));

    [Fact]
    public void A_narrower_skill_serves_the_broader_requirement_before_its_sibling()
    {
        var match = Some.Scored(Languages, Some.Adult(new Held(3, Proof.Confirmed)), CSharp);

        Assert.Equal(38_00, match.Points);
        Assert.Equal(7_600, match.Parts[0].Value);
        Assert.Equal(Relation.Narrower1, match.Parts[0].ServedBy!.Relation);
    }

    [Fact]
    public void Two_skills_are_paired_so_that_the_score_is_largest()
    {
        var match = Some.Scored(Languages, Some.Adult(new(3, Proof.Confirmed), new(2, Proof.SelfDeclared)), CSharp);

        Assert.Equal(59_25, match.Points);
        Assert.Equal([7_600, 4_250], match.Parts.Select(x => x.Value));
    }

    // p 0 is broader than b 2 and the same as a 0; q 3 is the city's own word for a.
    [Theory]
    [InlineData(Proof.SelfDeclared, 70_50)]
    [InlineData(Proof.Confirmed, 73_50)]
    public void Better_proof_never_costs_points(Proof proof, int points)
    {
        var taxonomy = SmallGraph.Of(4, broader: [(2, 0)], local: [(3, 0, 9_000)]);

        var match = Some.Scored(taxonomy, Some.Adult(new(0, proof), new(3, Proof.Credential)), Some.Opening(Some.Essential(0, 2)));

        Assert.Equal(points, match.Points);
        Assert.Equal(Relation.LocalExact, match.Parts[0].ServedBy!.Relation);
        Assert.Equal(Relation.Broader1, match.Parts[1].ServedBy!.Relation);
    }

    [Fact]
    public void Half_the_level_is_half_the_value()
    {
        var opening = Some.Opening(new Asked(0, Need.Essential, Level: 4), new Asked(1, Need.Essential));

        var match = Some.Scored(Taxonomy, Some.Adult(new(0, Proof.SelfDeclared, 2), new(1, Proof.SelfDeclared)), opening);

        Assert.Equal([4_250, 8_500], match.Parts.Select(x => x.Value));
        Assert.Equal(63_75, match.Points);
    }

    [Fact]
    public void Ten_of_19_essentials_and_three_of_11_optionals_said_by_oneself_score_40_43() =>
        Assert.Equal(40_43, new Score(19, 11, 10 * 8_500, 3 * 8_500).Points);

    [Fact]
    public void An_unresolved_essential_counts_as_missing()
    {
        var opening = Some.Opening([.. Some.Essential(0, 1, 2, 3), new(null, Need.Essential)]);

        var match = Some.Scored(Taxonomy, Some.Adult(Some.With(Proof.Credential, 0, 1, 2)), opening);

        Assert.Equal(60_00, match.Points);
    }

    public static TheoryData<int, int, int, int, Reason> Unscorable => new()
    {
        { 0, 5, 0, 0, Reason.EmptyPassport },
        { 1, 2, 3, 0, Reason.TooFewResolved },
        { 1, 0, 0, 4, Reason.NoEssentialRequirement },
    };

    [Theory]
    [MemberData(nameof(Unscorable))]
    public void Without_fair_ground_there_is_no_score(int held, int essential, int unresolved, int optional, Reason reason)
    {
        var opening = Some.Opening([
            .. Some.Essential([.. Enumerable.Range(0, essential)]),
            .. Enumerable.Repeat(new Asked(null, Need.Essential), unresolved),
            .. Some.Optional([.. Enumerable.Range(0, optional)])]);

        var match = Explain.One(Taxonomy, Some.Adult(Some.With(Proof.Credential, Enumerable.Range(0, held))), opening);

        var cannot = Assert.IsType<CannotBeScored>(match);
        Assert.Equal(reason, cannot.Reason);
        Assert.Equal(held, cannot.Parts.Count(x => x.ServedBy is not null));
    }

    [Fact]
    public void Half_of_the_phrases_resolved_is_enough() => Assert.IsType<Scored>(Explain.One(
        Taxonomy,
        Some.Adult(new Held(0, Proof.SelfDeclared)),
        Some.Opening(new(0, Need.Essential), new(null, Need.Essential))));

    [Fact]
    public void A_value_below_a_tenth_counts_as_nothing()
    {
        Assert.Equal(0, Value.Of(Relation.Group, Proof.SelfDeclared, have: 1, asked: 4));
        Assert.Equal(1_133, Value.Of(Relation.Group, Proof.SelfDeclared, have: 1, asked: 3));
    }

    [Theory]
    [InlineData(999_999, 1)]
    [InlineData(1, 0)]
    public void Rounding_alone_leads_neither_to_all_nor_to_nothing(long served, int points)
    {
        var score = new Score(1_000_000, 0, served * 10_000, 0);

        Assert.Equal(points is 1 ? 9_999 : 1, score.Points);
    }
}
