using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests.Allocation;

public sealed class DeferredAcceptanceTests
{
    [Fact]
    public void The_oracle_holds_byte_for_byte()
    {
        var draw = Oracle.Draw();
        Assert.Contains("\ninput b7020147ae42e73a3be90cc5d9a5edb906901a0e422ca65be69c0dafa88cb768\n", draw.Text(), StringComparison.Ordinal);
        Assert.Equal("bb742b6b89685c001c95a7f7bb152f900c9e0fc5d2e77589b5158678a88a0458", draw.Sha256());
        Assert.Equal(["A", "B P1 open", "C P3 soft:stem", "D P2 open", "E", "F P3 open"], Oracle.Seats(draw));
    }

    [Fact]
    public void Reserved_places_go_to_others_only_where_they_are_soft()
    {
        Assert.Equal(["A", "B P1 open", "C P3 hard:stem", "D P2 open", "E", "F P3 open"], Oracle.Seats(Oracle.Draw(SeatGroupKind.Hard)));
        Assert.Equal(["A", "B P1 open", "C P3 open", "D P2 open", "E", "F P3 soft:stem"], Oracle.Seats(Oracle.Draw(cInStem: false)));
        Assert.Equal(["A", "B P1 open", "C", "D P2 open", "E", "F P3 open"], Oracle.Seats(Oracle.Draw(SeatGroupKind.Hard, cInStem: false)));
    }

    [Fact]
    public void All_720_orders_of_six_entries_give_the_same_bytes()
    {
        var orders = DrawCases.AllWishes(["0", "1", "2", "3", "4", "5"]).Where(o => o.Length == 6).ToList();
        Assert.Equal(720, orders.Count);
        var entries = Oracle.Entries("stem");
        Assert.Single(orders.Select(o => DeferredAcceptance.Run(DrawInput.Of(Oracle.Seed, Oracle.Posts(), o.Select(i => entries[int.Parse(i, null)]))).Text()).Distinct());
    }

    [Fact]
    public void It_is_stable_and_wastes_no_wished_place() => DrawCases.Sample(input => Assert.Empty(Draws.Wrongs(DeferredAcceptance.Run(input))));

    [Fact]
    public void Serving_first_wishes_first_is_found_to_be_unstable() =>
        Assert.ThrowsAny<Exception>(() => DrawCases.Sample(input => Assert.Empty(Draws.Wrongs(Draws.FirstWishesFirst(input))), iter: 2_000));

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
        Assert.Equal(0, Gains(DeferredAcceptance.Run, 2_500, out var tried));
        Assert.True(tried >= 40_000, $"{tried} lists were tried");
    }

    [Fact]
    public void Serving_first_wishes_first_or_counting_one_wish_only_is_found_to_reward_tactics()
    {
        Assert.NotEqual(0, Gains(Draws.FirstWishesFirst, 500, out _));
        Assert.NotEqual(0, Gains(Draws.OneWishOnly, 500, out _));
    }

    [Theory]
    [InlineData(1000, "P1")]
    [InlineData(0, "P1", "P1")]
    [InlineData(0, "P9")]
    public void What_cannot_be_in_a_draw_is_refused(int points, params string[] wishes) =>
        Assert.Throws<ArgumentException>(() => DrawInput.Of(Oracle.Seed, Oracle.Posts(), [new("AAAA-AAA2", points, [], wishes)]));

    private static Dictionary<string, int> Got(DrawResult draw) =>
        draw.Input.Entries.Zip(draw.Placements).ToDictionary(e => e.First.Ticket, e => e.Second?.Wish ?? int.MaxValue);

    // How often somebody would have got, by their true wishes, something better by saying others.
    private static int Gains(Func<DrawInput, DrawResult> run, int draws, out int tried)
    {
        var (gains, lists) = (0, 0);
        DrawCases.Any(4, 3).Sample(input =>
        {
            var honest = run(input);
            foreach (var (entry, placement) in input.Entries.Zip(honest.Placements))
            {
                foreach (var said in DrawCases.AllWishes([.. input.Posts.Select(p => p.Code)]))
                {
                    lists++;
                    var other = run(DrawInput.Of(input.Seed, input.Posts, input.Entries.Select(e => e == entry ? e with { Wishes = said } : e)));
                    var got = other.Placements.OfType<Placement>().SingleOrDefault(p => p.Ticket == entry.Ticket)?.Post;
                    var place = got is null ? -1 : entry.Wishes.ToList().IndexOf(got);
                    if (place >= 0 && place + 1 < (placement?.Wish ?? int.MaxValue))
                        gains++;
                }
            }
        }, iter: draws, threads: 1);
        tried = lists;
        return gains;
    }
}
