using System.Text.Json;
using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class MatchProperties
{
    [Fact]
    public void A_new_skill_never_lowers_a_score() => Gen.Select(MadeUp.HeldList, MadeUp.Held, MadeUp.Opening).Sample((held, one, opening) =>
    {
        var without = held.Where(x => x.Skill != one.Skill).ToArray();

        Assert.True(MadeUp.Points([.. without, one], opening) >= MadeUp.Points(without, opening));
    }, iter: 10_000);

    [Fact]
    public void A_raised_level_never_lowers_a_score() =>
        Gen.Select(MadeUp.HeldList, Gen.Int[0, 7], MadeUp.Opening).Sample((held, at, opening) =>
            NeverLowers(held, at, x => x with { Level = x.Level is { } level ? Math.Min(4, level + 1) : null }, opening), iter: 10_000);

    [Fact]
    public void Better_proof_never_lowers_a_score() =>
        Gen.Select(MadeUp.HeldList, Gen.Int[0, 7], MadeUp.Opening).Sample((held, at, opening) =>
            NeverLowers(held, at, x => x with { Proof = (Proof)Math.Min(2, (int)x.Proof + 1) }, opening), iter: 10_000);

    [Fact]
    public void Order_of_input_changes_no_byte() => Gen.Select(MadeUp.Person, MadeUp.Opening, Gen.Int).Sample((person, opening, seed) =>
    {
        var shuffled = Explain.One(
            MadeUp.Taxonomy,
            person with { Skills = Shuffled(person.Skills, seed) },
            opening with { Requirements = Shuffled(opening.Requirements, seed) });

        Assert.Equal(Bytes(Explain.One(MadeUp.Taxonomy, person, opening)), Bytes(shuffled));
    }, iter: 2_000);

    [Fact]
    public void Points_of_the_parts_add_up_to_the_score() => Gen.Select(MadeUp.Person, MadeUp.Opening).Sample((person, opening) =>
    {
        if (Explain.One(MadeUp.Taxonomy, person, opening) is Scored match)
            Assert.Equal(match.Points, match.Parts.Sum(x => x.Points));
    }, iter: 5_000);

    [Fact]
    public void All_points_are_for_those_who_lack_nothing() => Gen.Select(MadeUp.Person, MadeUp.Opening).Sample((person, opening) =>
    {
        if (Explain.One(MadeUp.Taxonomy, person, opening) is Scored match)
        {
            Assert.Equal(match.Points is 100_00, match.Parts.All(x => x.Value is 10_000));
            Assert.Equal(match.Points is 0, match.Parts.All(x => x.Value is 0));
        }
    }, iter: 10_000);

    [Fact]
    public void An_empty_passport_never_scores() => Gen.Select(MadeUp.Person, MadeUp.Opening).Sample((person, opening) =>
        Assert.IsNotType<Scored>(Explain.One(MadeUp.Taxonomy, person with { Skills = [] }, opening)), iter: 2_000);

    [Fact]
    public void What_would_change_it_comes_true() => Gen.Select(MadeUp.Person, MadeUp.Opening).Sample((person, opening) =>
    {
        if (Explain.One(MadeUp.Taxonomy, person, opening) is not Scored match)
            return;
        foreach (var change in match.IfConfirmed)
        {
            Held[] confirmed = [.. person.Skills.Select(x => x.Skill == change.Skill ? x with { Proof = Proof.Confirmed } : x)];
            Assert.Equal(change.Points, MadeUp.Points(confirmed, opening));
        }
        foreach (var change in match.IfLearned.Where(x => person.Skills.All(y => y.Skill != x.Skill)))
        {
            var levels = opening.Requirements.Where(x => x.Skill == change.Skill).Select(x => x.Level);
            Assert.Contains(
                change.Points,
                levels.Select(x => MadeUp.Points([.. person.Skills, new(change.Skill, Proof.Confirmed, x)], opening)));
        }
    }, iter: 2_000);

    private static void NeverLowers(Held[] held, int at, Func<Held, Held> better, OpportunityInput opening)
    {
        Held[] after = [.. held.Select((x, i) => i == at ? better(x) : x)];

        Assert.True(MadeUp.Points(after, opening) >= MadeUp.Points(held, opening));
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> list, int seed) =>
        [.. list.Select((x, i) => (x, Key: unchecked((i + 1) * 40_503 * (seed | 1)))).OrderBy(x => x.Key).Select(x => x.x)];

    private static string Bytes(Match match) => JsonSerializer.Serialize(match);
}
