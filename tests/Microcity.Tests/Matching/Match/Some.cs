using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>People and opportunities in as few words as a test needs.</summary>
internal static class Some
{
    public static MatchInput Adult(params Held[] skills) => new() { Skills = skills, Age = LegalAgeBand.Adult };

    public static OpportunityInput Opening(params Asked[] requirements) => new() { SourceRef = "v-1", Requirements = requirements };

    public static Asked[] Essential(params int[] skills) => [.. skills.Select(x => new Asked(x, Need.Essential))];

    public static Asked[] Optional(params int[] skills) => [.. skills.Select(x => new Asked(x, Need.Optional))];

    public static Held[] With(Proof proof, params IEnumerable<int> skills) => [.. skills.Select(x => new Held(x, proof))];

    public static Scored Scored(Similarity similarity, MatchInput person, OpportunityInput opening) =>
        Assert.IsType<Scored>(Explain.One(similarity, person, opening));
}
