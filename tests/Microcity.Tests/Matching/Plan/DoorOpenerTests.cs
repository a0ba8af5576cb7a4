using System.Text.Json;
using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class DoorOpenerTests
{
    private static readonly Similarity Taxonomy = SmallGraph.Of(20);

    // s1 to s4 are 1 to 4.
    private static readonly MatchInput Person = Some.Adult(new Held(1, Proof.SelfDeclared));
    private static readonly OpportunityInput
        X = Some.Opening(Some.Essential(1, 2)) with { SourceRef = "X" },
        Y = Some.Opening(Some.Essential(1, 2, 3)) with { SourceRef = "Y" },
        Z = Some.Opening(Some.Essential(3, 4)) with { SourceRef = "Z" };

    [Fact]
    public void The_skill_that_carries_most_to_sixty_comes_first()
    {
        var doors = DoorOpener.Find(Taxonomy, Person, [X, Y, Z], []);

        Assert.Equal([2, 3], doors.Select(x => x.Skill));
        Assert.Equal([new("X", 42_50, 90_00), new("Y", 28_33, 60_00)], doors[0].Opens);
        Assert.Equal([new("Y", 28_33, 60_00)], doors[1].Opens);
    }

    [Fact]
    public void What_is_excluded_opens_no_door()
    {
        var closed = X with { Conditions = [new AgeCondition(LegalAgeBand.Under13, LegalAgeBand.From13To14)] };

        Assert.Equal(["Y"], DoorOpener.Find(Taxonomy, Person, [closed, Y, Z], [])[0].Opens.Select(x => x.SourceRef));
    }

    [Fact]
    public void A_held_skill_is_never_named_though_proof_would_open_a_door()
    {
        var opening = Some.Opening(new Asked(1, Need.Essential, Weight: 13), new Asked(null, Need.Essential, Weight: 7));

        Assert.Empty(DoorOpener.Find(Taxonomy, Person, [opening], []));
    }

    [Fact]
    public void Equals_are_settled_by_points_then_price_then_ordinal_and_five_are_named()
    {
        OpportunityInput[] openings = [.. Enumerable.Range(5, 8).Select(x => Some.Opening(new Asked(x, Need.Essential), x is 9 ? new(1, Need.Essential) : new(x, Need.Optional)))];
        Course[] courses = [Teaching(11, 300), Teaching(11, 900), Teaching(10, 500)];

        var doors = DoorOpener.Find(Taxonomy, Person, openings, courses);

        Assert.Equal([11, 10, 5, 6, 7], doors.Select(x => x.Skill));
        Assert.Equal(300, doors[0].Cheapest!.CostCents);
        Assert.Null(doors[2].Cheapest);
    }

    [Fact]
    public void Each_promise_comes_true_and_no_door_is_overlooked() => Gen.Select(MadeUp.Person, MadeUp.Opening.Array[6]).Sample((person, city) =>
    {
        var doors = DoorOpener.Find(MadeUp.Taxonomy, person, city, []);

        var open = city.Where(x => x.Unscorable() is null && x.Conditions.All(y => y.Judge(person).Verdict is not Verdict.Failed)).ToArray();
        foreach (var door in doors)
            Assert.Equal(Opened(person, open, door.Skill), door.Opens.Count);
        var least = doors.Count < DoorOpener.Most ? 0 : doors[^1].Opens.Count;
        var wanted = open.SelectMany(x => x.Requirements).Where(x => x.Need is not Need.Teaches).Select(x => x.Skill).OfType<int>().Distinct();
        foreach (var skill in wanted.Except(person.Skills.Select(x => x.Skill)).Except(doors.Select(x => x.Skill)))
            Assert.True(Opened(person, open, skill) <= least || !WithinReach(person, open, skill));
    }, iter: 500);

    [Fact]
    public void Looking_only_where_one_skill_can_be_enough_overlooks_no_door() => Gen.Select(MadeUp.Person, MadeUp.Opening.Array[12]).Where((person, _) => person.Skills.Count > 0).Sample((person, openings) =>
    {
        OpportunityInput[] city = [.. openings.Select((x, i) => x with { SourceRef = $"v-{i:00}" })];
        var (today, index) = (new DateOnly(2027, 1, 8), new OpportunityIndex(MadeUp.Taxonomy, city));
        var within = new TopMatches(index).WithinOneSkill(person, today, DoorOpener.Open);

        Assert.Equal(
            JsonSerializer.Serialize(DoorOpener.Find(MadeUp.Taxonomy, person, index.OpenOn(today), [])),
            JsonSerializer.Serialize(DoorOpener.Find(MadeUp.Taxonomy, person, within, [])));
    }, iter: 500);

    private static int Opened(MatchInput person, OpportunityInput[] open, int skill) => open.Count(x =>
        MadeUp.Points(person.Skills, x) < 60_00 && MadeUp.Points([.. person.Skills, new(skill, Proof.Confirmed)], x) >= 60_00);

    private static bool WithinReach(MatchInput person, OpportunityInput[] open, int skill) => open.Any(x =>
        MadeUp.Points(person.Skills, x) < 60_00
        && x.Requirements.Any(y => y.Skill == skill && y.Need is not Need.Teaches)
        && new MatchGrid(MadeUp.Taxonomy, x, person.Skills).MostPointsWith(9_500) >= 60_00);

    private static Course Teaching(int skill, long cost) => new() { SourceRef = $"c-{skill}-{cost}", Hours = 1, CostCents = cost, Teaches = [new(skill)] };
}
