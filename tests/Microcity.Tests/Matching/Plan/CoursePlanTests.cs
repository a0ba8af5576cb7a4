using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class CoursePlanTests
{
    private static readonly Similarity Taxonomy = SmallGraph.Of(12);
    private static readonly OpportunityInput Four = Some.Opening(Some.Essential(0, 1, 2, 3));
    private static readonly MatchInput Person = Some.Adult(Some.With(Proof.SelfDeclared, 0, 1));

    private static readonly Course
        A = Course("A", 20, 2),
        B = Course("B", 60, 2, 3),
        C = Course("C", 30, 3);

    [Theory]
    [InlineData(60_00, "A", 66_25, 20)]
    [InlineData(90_00, "A C", 90_00, 50)]
    [InlineData(40_00, "", 42_50, 0)]
    [InlineData(95_00, "A C", 90_00, 50)]
    public void Courses_come_by_points_per_hour_until_the_target(int target, string courses, int to, int hours)
    {
        var plan = CoursePlan.For(Taxonomy, Person, Four, [A, B, C], new(), target);

        Assert.Equal((42_50, to, hours, courses), (plan.From, plan.To, plan.Hours, Named(plan)));
        Assert.Equal(to >= target, plan.ReachesTarget);
    }

    [Fact]
    public void A_small_course_does_not_block_a_large_one()
    {
        // P adds 1.00 in 2 h, Q adds 15.00 in 40 h.
        var opening = Some.Opening(
            new(0, Need.Essential, Weight: 20), new(1, Need.Essential, Weight: 300), new(null, Need.Essential, Weight: 790), new(2, Need.Essential, Weight: 790));
        var person = Some.Adult(new Held(3, Proof.Credential));

        var plan = CoursePlan.For(Taxonomy, person, opening, [Course("P", 2, 0), Course("Q", 40, 1)], new(Hours: 40));

        Assert.Equal((1_00, 15_00), (GainOf(opening, person, 0), GainOf(opening, person, 1)));
        Assert.Equal(("Q", 15_00, 40), (Named(plan), plan.To, plan.Hours));
    }

    [Fact]
    public void Each_step_tells_what_it_adds()
    {
        var plan = CoursePlan.For(Taxonomy, Person, Four, [C, B, A], new(), 90_00);

        Assert.Equal([new(A, 42_50, 66_25), new(C, 66_25, 90_00)], plan.Steps);
        Assert.Equal(23_75, plan.Steps[0].Gain);
    }

    [Fact]
    public void Courses_that_share_a_day_are_not_both_taken()
    {
        Course[] clashing = [On(A, 1, 10), On(C, 10, 20)];
        Course[] following = [On(A, 1, 10), On(C, 11, 20)];

        Assert.Equal("A", Named(CoursePlan.For(Taxonomy, Person, Four, clashing, new(), 90_00)));
        Assert.Equal("A C", Named(CoursePlan.For(Taxonomy, Person, Four, following, new(), 90_00)));
    }

    [Fact]
    public void Courses_closed_to_the_person_or_too_dear_are_skipped()
    {
        Course[] courses = [A with { Conditions = [new AgeCondition(LegalAgeBand.Under13, LegalAgeBand.From13To14)] }, C with { CostCents = 50_01 }, B];

        Assert.Equal("B", Named(CoursePlan.For(Taxonomy, Person, Four, courses, new(CostCents: 50_00))));
        Assert.Equal("C", Named(CoursePlan.For(Taxonomy, Person, Four, courses, new(CostCents: 50_01))));
    }

    [Fact]
    public void Equals_are_settled_by_price_then_start_then_reference()
    {
        Course[] dear = [A with { CostCents = 1 }, A with { SourceRef = "Z" }];
        Course[] late = [On(A, 5, 6), On(A with { SourceRef = "Z" }, 3, 4)];
        Course[] twins = [A with { SourceRef = "Z" }, A];

        Assert.Equal("Z", Named(CoursePlan.For(Taxonomy, Person, Four, dear, new())));
        Assert.Equal("Z", Named(CoursePlan.For(Taxonomy, Person, Four, late, new())));
        Assert.Equal("A", Named(CoursePlan.For(Taxonomy, Person, Four, twins, new())));
    }

    [Fact]
    public void A_course_that_adds_less_than_half_a_point_is_no_step()
    {
        var opening = Some.Opening(new(0, Need.Essential, Weight: 1), new(1, Need.Essential, Weight: 199));

        Assert.Empty(CoursePlan.For(Taxonomy, Some.Adult(), opening, [Course("P", 1, 0)], new()).Steps);
    }

    [Fact]
    public void What_cannot_be_scored_has_no_plan() => Assert.Equal(
        Reason.NoEssentialRequirement,
        CoursePlan.For(Taxonomy, Person, Some.Opening(Some.Optional(2)), [A], new()).CannotBeScored);

    private static readonly Gen<Course> AnyCourse = Gen.Select(
        Gen.Int[0, MadeUp.Skills - 1].Array[1, 3], Gen.Int[0, 60], Gen.Int[0, 90], Gen.Int[0, 40],
        (skills, hours, cost, day) => Course("c", hours, skills) with
        {
            CostCents = cost,
            StartsOn = day < 20 ? null : new DateOnly(2027, 1, 1).AddDays(day),
            EndsOn = day < 20 ? null : new DateOnly(2027, 1, 8).AddDays(day),
        });

    [Fact]
    public void No_plan_exceeds_its_budget_or_promises_too_much() =>
        Gen.Select(MadeUp.Person, MadeUp.Opening, AnyCourse.Array[0, 6], Gen.Int[0, 100], Gen.Int[0, 150]).Sample((person, opening, courses, hours, cost) =>
        {
            courses = [.. courses.Select((x, i) => x with { SourceRef = $"c-{i}" })];

            var plan = CoursePlan.For(MadeUp.Taxonomy, person, opening, courses, new(hours, cost), 80_00);

            Assert.True(plan.Hours <= hours && plan.CostCents <= cost);
            Assert.All(plan.Steps, x => Assert.True(x.Gain >= CoursePlan.LeastGain));
            Assert.Equal(plan.Steps.Count, plan.Steps.Select(x => x.Course).Distinct().Count());
            Assert.DoesNotContain(plan.Steps, x => plan.Steps.Any(y => y != x && y.Course.Overlaps(x.Course)));
            if (plan.CannotBeScored is null)
                Assert.Equal(MadeUp.Points(person.Skills, opening), plan.From);
        }, iter: 2_000);

    private static int GainOf(OpportunityInput opening, MatchInput person, int skill) =>
        new MatchGrid(Taxonomy, opening, person.Skills).PointsWith(new(skill, Proof.Confirmed));

    private static string Named(CoursePlan plan) => string.Join(' ', plan.Steps.Select(x => x.Course.SourceRef));

    private static Course On(Course course, int first, int last) => course with { StartsOn = new(2027, 3, first), EndsOn = new(2027, 3, last) };

    private static Course Course(string sourceRef, int hours, params int[] skills) => new()
    {
        SourceRef = sourceRef,
        Hours = hours,
        Teaches = [.. skills.Select(x => new Taught(x))],
    };
}
