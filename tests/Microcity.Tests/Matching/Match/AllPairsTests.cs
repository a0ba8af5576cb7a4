using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class AllPairsTests
{
    private static readonly DateOnly Today = new(2027, 1, 5);

    private static readonly Gen<OpportunityInput[]> Openings = MadeUp.Opening.Array[1, 40].Select(o => o.DistinctBy(x => x.SourceRef).ToArray());

    [Fact]
    public void Everybodys_list_is_the_list_of_each() => Gen.Select(Openings, MadeUp.Person.Array[1, 12]).Sample(
        (openings, people) =>
        {
            var pairs = new AllPairs(MadeUp.Taxonomy, openings, people, Today, 5);
            var top = new TopMatches(new(MadeUp.Taxonomy, openings));
            for (var p = 0; p < people.Length; p++)
                Assert.Equal(top.For(people[p], Today, 5).Matches.Select(m => new Pair(m.Match.SourceRef, m.Match.Points, m.SomethingDifferent)), pairs.Of(p));
        },
        iter: 200);

    [Fact]
    public void After_a_change_all_lists_are_as_if_made_anew() => Gen.Select(Openings, MadeUp.Person.Array[1, 12], MadeUp.Opening, MadeUp.Person, Gen.Bool).Sample(
        (openings, people, changed, person, closes) =>
        {
            var pairs = new AllPairs(MadeUp.Taxonomy, openings, people, Today, 5);
            pairs.Change(changed.SourceRef, closes ? null : changed);
            pairs.Change(0, person);
            OpportunityInput[] now = [.. openings.Where(o => o.SourceRef != changed.SourceRef), .. closes ? Array.Empty<OpportunityInput>() : [changed]];
            var anew = new AllPairs(MadeUp.Taxonomy, now, [person, .. people[1..]], Today, 5);
            for (var p = 0; p < people.Length; p++)
                Assert.Equal(anew.Of(p), pairs.Of(p));
        },
        iter: 300);
}
