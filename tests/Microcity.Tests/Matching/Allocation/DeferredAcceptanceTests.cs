using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class DeferredAcceptanceTests
{
    [Fact]
    public void The_oracle_holds_byte_for_byte()
    {
        var draw = WorkedDraw.Draw();
        Assert.Contains("\ninput b7020147ae42e73a3be90cc5d9a5edb906901a0e422ca65be69c0dafa88cb768\n", draw.Text(), StringComparison.Ordinal);
        Assert.Equal("bb742b6b89685c001c95a7f7bb152f900c9e0fc5d2e77589b5158678a88a0458", draw.Sha256());
        Assert.Equal(["A", "B P1 open", "C P3 soft:stem", "D P2 open", "E", "F P3 open"], WorkedDraw.Seats(draw));
    }

    [Fact]
    public void Reserved_places_go_to_others_only_where_they_are_soft()
    {
        Assert.Equal(["A", "B P1 open", "C P3 hard:stem", "D P2 open", "E", "F P3 open"], WorkedDraw.Seats(WorkedDraw.Draw(SeatGroupKind.Hard)));
        Assert.Equal(["A", "B P1 open", "C P3 open", "D P2 open", "E", "F P3 soft:stem"], WorkedDraw.Seats(WorkedDraw.Draw(cInStem: false)));
        Assert.Equal(["A", "B P1 open", "C", "D P2 open", "E", "F P3 open"], WorkedDraw.Seats(WorkedDraw.Draw(SeatGroupKind.Hard, cInStem: false)));
    }

    [Fact]
    public void All_720_orders_of_six_entries_give_the_same_bytes()
    {
        var orders = DrawCases.AllWishes(["0", "1", "2", "3", "4", "5"]).Where(o => o.Length == 6).ToList();
        Assert.Equal(720, orders.Count);
        var entries = WorkedDraw.Entries("stem");
        Assert.Single(orders.Select(o => DeferredAcceptance.Run(DrawInput.Of(WorkedDraw.Seed, WorkedDraw.Posts(), o.Select(i => entries[int.Parse(i, null)]))).Text()).Distinct());
    }

    [Fact]
    public void It_is_stable_and_wastes_no_wished_place() => DrawCases.Sample(input => Assert.Empty(Draws.Wrongs(DeferredAcceptance.Run(input))));

    [Fact]
    public void Serving_first_wishes_first_is_found_to_be_unstable() =>
        Assert.Equal(["A should be at P2 open:1"], Draws.Wrongs(Draws.FirstWishesFirst(DrawInput.Of(
            WorkedDraw.Seed, WorkedDraw.Posts().Take(2), [new("A", 1, [], ["P1", "P2"]), new("B", 2, [], ["P1"]), new("C", 0, [], ["P2"])]))));

    [Fact]
    public void Removing_an_entry_or_adding_a_place_harms_nobody_else() => DrawCases.Any(7, 3).Sample(input =>
    {
        var before = Got(DeferredAcceptance.Run(input));
        var after = Got(DeferredAcceptance.Run(DrawInput.Of(input.Seed, input.Posts, input.Entries.Skip(1))));
        Assert.All(after, e => Assert.True(e.Value <= before[e.Key]));
        var post = input.Posts[0];
        var more = post with { Groups = [post.Groups[0] with { Places = post.Groups[0].Places + 1 }, .. post.Groups.Skip(1)] };
        Assert.All(Got(DeferredAcceptance.Run(DrawInput.Of(input.Seed, input.Posts.Skip(1).Prepend(more), input.Entries))), e => Assert.True(e.Value <= before[e.Key]));
    }, iter: 20_000, threads: 1);

    [Fact]
    public void Nobody_gains_by_any_other_list_of_wishes()
    {
        var tried = 0;
        DrawCases.Any(4, 3).Sample(input => Assert.Equal(0, Gains(DeferredAcceptance.Run, input, ref tried)), iter: 2_500, threads: 1);
        Assert.True(tried >= 40_000, $"{tried} lists were tried");
    }

    [Fact]
    public void Serving_first_wishes_first_or_counting_one_wish_only_is_found_to_reward_tactics()
    {
        var tried = 0;
        var input = DrawInput.Of(WorkedDraw.Seed, WorkedDraw.Posts().Take(2), [new("A", 1, [], ["P1", "P2"]), new("B", 2, [], ["P1"]), new("C", 0, [], ["P2"])]);
        Assert.Equal(0, Gains(DeferredAcceptance.Run, input, ref tried));
        Assert.NotEqual(0, Gains(Draws.FirstWishesFirst, input, ref tried));
        Assert.NotEqual(0, Gains(Draws.OneWishOnly, input, ref tried));
    }

    [Theory]
    [InlineData(1000, "P1")]
    [InlineData(0, "P1", "P1")]
    [InlineData(0, "P9")]
    public void What_cannot_be_in_a_draw_is_refused(int points, params string[] wishes) =>
        Assert.Throws<ArgumentException>(() => DrawInput.Of(WorkedDraw.Seed, WorkedDraw.Posts(), [new("AAAA-AAA2", points, [], wishes)]));

    private static Dictionary<string, int> Got(DrawResult draw) =>
        draw.Input.Entries.Zip(draw.Placements).ToDictionary(e => e.First.Ticket, e => e.Second?.Wish ?? int.MaxValue);

    // How often somebody would have got, by their true wishes, something better by saying others.
    private static int Gains(Func<DrawInput, DrawResult> run, DrawInput input, ref int tried)
    {
        var gains = 0;
        foreach (var (entry, placement) in input.Entries.Zip(run(input).Placements))
        {
            foreach (var said in DrawCases.AllWishes([.. input.Posts.Select(p => p.Code)]))
            {
                tried++;
                var other = run(DrawInput.Of(input.Seed, input.Posts, input.Entries.Select(e => e == entry ? e with { Wishes = said } : e)));
                var place = other.Placements.OfType<Placement>().SingleOrDefault(p => p.Ticket == entry.Ticket) is { } got ? entry.Wishes.ToList().IndexOf(got.Post) : -1;
                if (place >= 0 && place + 1 < (placement?.Wish ?? int.MaxValue))
                    gains++;
            }
        }
        return gains;
    }
}
