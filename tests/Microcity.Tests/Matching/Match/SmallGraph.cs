using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>A taxonomy of a few skills, written as the edges a test speaks of.</summary>
internal static class SmallGraph
{
    public static Similarity Of(
        int count,
        (int Skill, int Parent)[]? broader = null,
        (int Skill, int Group)[]? groups = null,
        (int Own, int Concept, int Similarity)[]? local = null,
        params int[] languages) => new(new SkillGraph
        {
            Count = count,
            Broader = Along(count, broader ?? []),
            Narrower = Along(count, [.. (broader ?? []).Select(x => (x.Parent, x.Skill))]),
            Groups = Along(count, groups ?? []),
            Members = Along(count, [.. (groups ?? []).Select(x => (x.Group, x.Skill))]),
            Languages = languages.ToHashSet(),
            LocalLinks = (local ?? [])
                .Concat((local ?? []).Select(x => (Own: x.Concept, Concept: x.Own, x.Similarity)))
                .GroupBy(x => x.Own)
                .ToDictionary(x => x.Key, x => x.Select(y => (y.Concept, (ushort)y.Similarity)).ToArray()),
        });

    private static Adjacency Along(int count, (int From, int To)[] edges) =>
        Adjacency.From([.. Enumerable.Range(0, count).Select(x => edges.Where(y => y.From == x).Select(y => y.To).Distinct().ToArray())]);
}
