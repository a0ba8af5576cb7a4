using System.Text.Json;
using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class TopMatchesTests
{
    private static readonly DateOnly Today = new(2027, 1, 8);
    private static readonly Gen<OpportunityInput[]> City = MadeUp.Opening.Array[25];

    [Fact]
    public void The_fast_path_lists_what_a_plain_loop_lists() => Gen.Select(MadeUp.Person, City, Gen.Int[1, 12]).Sample((person, city, count) =>
    {
        var adult = person with { Age = LegalAgeBand.Adult };
        var all = city.Where(x => x.OpenUntil >= Today).Select(x => (Opening: x, Match: Explain.One(MadeUp.Taxonomy, adult, x))).ToArray();
        var plain = all
            .Where(x => x.Match is Scored { Points: > 0 })
            .OrderByDescending(x => ((Scored)x.Match).Points)
            .ThenByDescending(x => (decimal)((Scored)x.Match).Score.EssentialValue / ((Scored)x.Match).Score.Essentials)
            .ThenBy(x => x.Opening.OpenUntil)
            .ThenBy(x => x.Opening.SourceRef, StringComparer.Ordinal)
            .Take(count)
            .Select(x => (Scored)x.Match);

        var top = new TopMatches(new(MadeUp.Taxonomy, city)).For(adult, Today, count);

        Assert.Equal(plain.Select(x => JsonSerializer.Serialize(x)), top.Matches.Select(x => JsonSerializer.Serialize(x.Match)));
        Assert.Equal(all.Count(x => x.Match is Excluded), top.Excluded);
        Assert.Equal(all.Count(x => x.Match is CannotBeScored), top.CannotBeScored);
        Assert.Equal(all.Count(x => x.Match is Scored { Points: 0 }), top.NothingInCommon);
        Assert.Equal(all.Count(x => x.Match is Scored { Points: > 0 }), top.Scored);
    }, iter: 1_000);

    [Fact]
    public void No_score_is_above_its_bound() => Gen.Select(MadeUp.Person, City).Sample((person, city) =>
    {
        var index = new OpportunityIndex(MadeUp.Taxonomy, city);
        var bounds = new Scan(index).AddUpBounds(person);

        for (var i = 0; i < index.Count; i++)
        {
            if (Explain.One(MadeUp.Taxonomy, person, index[i]) is Scored match)
                Assert.True(bounds[i] * (decimal)match.Score.Whole >= ((decimal)match.Score.Parts * (1 << Posting.ShareBits)));
        }
    }, iter: 300);

    [Fact]
    public void Equal_scores_share_a_rank_and_follow_by_share_of_essentials_then_day_then_reference()
    {
        OpportunityInput[] city =
        [
            Opening("c", 9, Some.Essential(0)),
            Opening("b", 9, Some.Essential(0)),
            Opening("d", 3, Some.Essential(0)),
            Opening("a", 1, [.. Some.Essential(0, 1, 2, 3), .. Some.Optional(0)]),
            Opening("e", 1, [.. Some.Essential(0, 4), .. Some.Optional(0)]),
        ];
        var taxonomy = SmallGraph.Of(5);

        var top = new TopMatches(new(taxonomy, city)).For(Some.Adult(new Held(0, Proof.Credential)), new(2027, 1, 1));

        Assert.Equal(["d", "b", "c", "e", "a"], top.Matches.Select(x => x.Match.SourceRef));
        Assert.Equal([1, 1, 1, 4, 5], top.Matches.Select(x => x.Rank));
        Assert.Equal([100_00, 100_00, 100_00, 40_00, 20_00], top.Matches.Select(x => x.Match.Points));
    }

    [Fact]
    public void What_is_closed_is_not_matched()
    {
        var index = new OpportunityIndex(SmallGraph.Of(1), [Opening("a", 4, Some.Essential(0))]);
        var person = Some.Adult(new Held(0, Proof.Credential));

        Assert.Single(new TopMatches(index).For(person, new(2027, 1, 4)).Matches);
        Assert.Empty(new TopMatches(index).For(person, new(2027, 1, 5)).Matches);
    }

    [Fact]
    public void The_excluded_and_the_unscored_have_lists_of_their_own()
    {
        OpportunityInput[] city =
        [
            Opening("adults", 1, Some.Essential(0)) with { Conditions = [new AgeCondition(LegalAgeBand.Adult)] },
            Opening("phrases", 2, [.. Some.Essential(0), new(null, Need.Essential), new(null, Need.Essential)]),
            Opening("both", 3, Some.Essential(0)),
        ];
        var pupil = Some.Adult(new Held(0, Proof.Credential)) with { Age = LegalAgeBand.From15To17 };
        var top = new TopMatches(new(SmallGraph.Of(1), city));

        var excluded = Assert.Single(top.Excluded(pupil, new(2027, 1, 1)));
        var unscored = Assert.IsType<CannotBeScored>(Assert.Single(top.CannotBeScored(pupil, new(2027, 1, 1))));

        Assert.Equal(("adults", "phrases"), (excluded.SourceRef, unscored.SourceRef));
        Assert.Equal("both", Assert.Single(top.For(pupil, new(2027, 1, 1)).Matches).Match.SourceRef);
    }

    [Fact]
    public void A_pupils_list_keeps_three_tenths_for_something_different()
    {
        // Skills 0-4 in group 20, 5-9 in group 21.
        var taxonomy = SmallGraph.Of(22, groups: [.. Enumerable.Range(0, 10).Select(x => (x, 20 + (x / 5)))]);
        OpportunityInput[] city =
        [
            .. Enumerable.Range(0, 30).Select(x => Opening($"same-{x:00}", 1, Some.Essential(0, 1))),
            .. Enumerable.Range(0, 9).Select(x => Opening($"other-{x}", 1, [.. Some.Essential(5, 6), new(10, Need.Essential, Weight: x + 1)])),
        ];
        var person = Some.Adult([.. Some.With(Proof.Credential, 0, 1), .. Some.With(Proof.SelfDeclared, 5)]);
        var top = new TopMatches(new(taxonomy, city));

        var pupils = top.For(person with { Age = LegalAgeBand.From13To14 }, new(2027, 1, 1)).Matches;
        var adults = top.For(person, new(2027, 1, 1)).Matches;

        Assert.Equal(["other-0", "other-1", "other-2", "other-3", "other-4", "other-5"], pupils.Where(x => x.SomethingDifferent).Select(x => x.Match.SourceRef));
        Assert.Equal(20, pupils.Count);
        Assert.Equal(pupils.OrderByDescending(x => x.Match.Points), pupils);
        Assert.DoesNotContain(adults, x => x.SomethingDifferent);
        Assert.All(adults, x => Assert.Equal(100_00, x.Match.Points));
    }

    [Fact]
    public void A_second_scan_allocates_nothing()
    {
        var city = Enumerable.Range(0, 200).Select(x => Opening($"v-{x}", (x % 20) + 1, Some.Essential(x % 12, (x * 7) % 24)));
        var scan = new Scan(new(MadeUp.Taxonomy, city));
        var person = Some.Adult(Some.With(Proof.Confirmed, 4, 9, 13, 17));
        scan.Run(person, 0, 20, 6, 24);

        var before = GC.GetAllocatedBytesForCurrentThread();
        scan.Run(person, 0, 20, 6, 24);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(20, scan.Best.Count);
    }

    private static OpportunityInput Opening(string sourceRef, int day, Asked[] requirements) => new()
    {
        SourceRef = sourceRef,
        OpenUntil = new DateOnly(2027, 1, 1).AddDays(day - 1),
        Requirements = requirements,
    };
}
