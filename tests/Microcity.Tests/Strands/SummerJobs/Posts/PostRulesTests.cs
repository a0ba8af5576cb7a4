using CsCheck;
using Microcity.SummerJobs;

namespace Microcity.Tests;

public sealed class PostRulesTests
{
    private static readonly SupervisorRules Supervisors = SupervisorRules.Of(new());

    public static TheoryData<Hazard> Hazards => [.. Enum.GetValues<Hazard>()];

    [Theory, MemberData(nameof(Hazards))]
    public void P2_A_forbidden_hazard_sets_the_age_to_18(Hazard hazard)
    {
        var forbidden = hazard is Hazard.Machines or Hazard.Heights or Hazard.Chemicals or Hazard.Night;
        for (var asked = 10; asked <= 20; asked++)
            Assert.Equal(Math.Max(asked, forbidden ? 18 : 13), HazardRules.LeastAge(asked, [hazard, Hazard.Lifting], HazardRules.Forbidden, Summer.Bands));
    }

    private static PostProposal Proposal { get; } = new(
        "Helper in the library", "Shelve books.", "Main street 1", [Guid.Empty], 2, 13, 420, [new("Ilze", "+371 20000000", GrownUp: true)], new Dictionary<Hazard, string> { [Hazard.Lifting] = "At most 5 kg." }, ["S1"]);

    public static TheoryData<PostProposal, string> Incomplete => new()
    {
        { Proposal with { Title = new string('x', 61) }, "title" },
        { Proposal with { Title = " " }, "title" },
        { Proposal with { Task = new string('x', 301) }, "task" },
        { Proposal with { Place = "" }, "place" },
        { Proposal with { Periods = [] }, "periods" },
        { Proposal with { Places = 0 }, "places" },
        { Proposal with { Places = 51 }, "places" },
        { Proposal with { LeastAge = 12 }, "leastAge" },
        { Proposal with { DailyMinutes = 0 }, "dailyMinutes" },
        { Proposal with { DailyMinutes = 250 }, "dailyMinutes" },
        { Proposal with { DailyMinutes = 495 }, "dailyMinutes" },
        { Proposal with { Supervisors = [new("Ilze", "+371 20000000", GrownUp: false)] }, "supervisors" },
        { Proposal with { Supervisors = [new("Ilze", "", GrownUp: true)] }, "supervisors" },
        { Proposal with { Hazards = new Dictionary<Hazard, string> { [Hazard.Heat] = " " } }, "hazards" },
        { Proposal with { Skills = [] }, "skills" },
        { Proposal with { Skills = [.. Enumerable.Range(0, 9).Select(i => $"S{i}")] }, "skills" },
        { Proposal with { Title = "", Places = 0, Skills = [] }, "title places skills" },
    };

    [Theory, MemberData(nameof(Incomplete))]
    public void P1_All_that_an_offer_lacks_is_named(PostProposal post, string fields) =>
        Assert.Equal(fields, string.Join(' ', PostRules.Incomplete(post, Summer.Bands)?.Reasons.Select(r => r.Field) ?? []));

    [Fact]
    public void P1_A_complete_offer_is_taken()
    {
        Assert.Null(PostRules.Incomplete(Proposal, Summer.Bands));
        Assert.Null(PostRules.Incomplete(Proposal with { Title = new string('x', 60), Task = new string('x', 300), Places = 50, DailyMinutes = 480, Hazards = new Dictionary<Hazard, string>() }, Summer.Bands));
    }

    [Theory]
    [InlineData("06:00", 480, false)]
    [InlineData("05:59", 15, true)]
    [InlineData("14:00", 480, false)]
    [InlineData("14:00", 481, true)]
    [InlineData("21:30", 30, false)]
    [InlineData("22:00", 15, true)]
    [InlineData("23:59", 1, true)]
    [InlineData("03:00", 60, true)]
    [InlineData("22:00", 0, false)]
    public void P2_Night_is_any_minute_between_22_and_6(string start, int minutes, bool night) => Assert.Equal(night, HazardRules.IsNight(TimeOnly.Parse(start, null), minutes));

    [Theory]
    [InlineData(5, 1, 1)]
    [InlineData(6, 1, 2)]
    [InlineData(10, 1, 2)]
    [InlineData(11, 2, 3)]
    [InlineData(20, 2, 4)]
    public void P3_One_for_ten_or_for_five(int pupils, int need, int closer)
    {
        Assert.Equal((need, closer), (Supervisors.Need(pupils, closer: false), Supervisors.Need(pupils, closer: true)));
        Guid[] people = [.. Enumerable.Range(1, closer).Select(Person)];
        Assert.Null(Supervisors.TooFew([new(pupils, true, people)]));
        Assert.NotNull(Supervisors.TooFew([new(pupils, true, people[1..])]));
        Assert.Null(Supervisors.TooFew([new(pupils, false, people[..need])]));
        Assert.NotNull(Supervisors.TooFew([new(pupils, false, people[..(need - 1)])]));
    }

    [Fact]
    public void P3_A_supervisor_counts_once_for_all_posts_that_share_them()
    {
        var (a, b, c) = (Person(1), Person(2), Person(3));
        Assert.Null(Supervisors.TooFew([new(6, false, [a]), new(4, false, [a])]));
        Assert.Equal([("need", 2), ("there", 1), ("pupils", 11)], Supervisors.TooFew([new(6, false, [a]), new(5, false, [a])])!.Reasons[0].Values);
        Assert.Null(Supervisors.TooFew([new(15, false, [a, b]), new(15, false, [b, c])]));
        Assert.NotNull(Supervisors.TooFew([new(15, false, [a, b]), new(16, false, [b, c])]));
        Assert.Equal([("need", 4), ("there", 3), ("pupils", 35)], Supervisors.TooFew([new(20, false, [a, b]), new(15, false, [b, c]), new(1, false, [Person(4)])])!.Reasons[0].Values);
        Assert.NotNull(Supervisors.TooFew([new(1, false, [])]));
    }

    [Fact]
    public void P3_Posts_have_too_few_exactly_where_some_of_them_together_do() =>
        (from posts in Gen.Select(Gen.Int[0, 30], Gen.Bool, Gen.Int[0, 15]).Array[1, 5]
         select posts.Select(p => new PostOnDay(p.Item1, p.Item2, [.. Enumerable.Range(0, 4).Where(i => (p.Item3 >> i & 1) == 1).Select(Person)])).ToArray()).Sample(posts =>
    {
        var lacking = Enumerable.Range(1, (1 << posts.Length) - 1).Select(bits => posts.Where((_, i) => (bits >> i & 1) == 1).ToList())
            .Any(some => some.Sum(p => p.Pupils * (p.Closer ? 2 : 1)) > 10 * some.SelectMany(p => p.Supervisors).Distinct().Count());
        Assert.Equal(lacking, Supervisors.TooFew(posts) is not null);
    }, iter: 5_000, threads: 1);

    private static Guid Person(int number) => new(number, 0, 0, new byte[8]);
}
