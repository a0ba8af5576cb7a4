using System.Text.Json;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class ExplainTests
{
    private static readonly Similarity Taxonomy = SmallGraph.Of(12, broader: [(1, 0), (2, 0), (3, 0)]);

    [Fact]
    public void What_would_change_it_names_five_skills_largest_first()
    {
        var opening = Some.Opening([.. Some.Essential(4, 5, 6), new(7, Need.Essential, Weight: 3), .. Some.Optional(8, 9, 10)]);

        var match = Some.Scored(Taxonomy, Some.Adult(new Held(4, Proof.Credential)), opening);

        Assert.Equal(13_33, match.Points);
        Assert.Equal([new(7, 51_33, 38_00), new(5, 26_00, 12_67), new(6, 26_00, 12_67), new(8, 19_67, 6_34), new(9, 19_67, 6_34)], match.IfLearned);
        Assert.Empty(match.IfConfirmed);
    }

    [Fact]
    public void A_skill_that_serves_below_its_level_can_be_learned_too()
    {
        var opening = Some.Opening(new Asked(4, Need.Essential, Level: 4));

        var match = Some.Scored(Taxonomy, Some.Adult(new Held(4, Proof.SelfDeclared, 2)), opening);

        Assert.Equal([new(4, 95_00, 52_50)], match.IfLearned);
        Assert.Equal([new(4, 47_50, 5_00)], match.IfConfirmed);
    }

    [Fact]
    public void What_is_whole_needs_nothing()
    {
        var match = Some.Scored(Taxonomy, Some.Adult(new Held(4, Proof.Credential)), Some.Opening(Some.Essential(4)));

        Assert.Equal(100_00, match.Points);
        Assert.Empty(match.IfLearned);
    }

    [Fact]
    public void Json_tells_enough_to_work_the_score_out_again()
    {
        var opening = Some.Opening(
            new(0, Need.Essential, Weight: 700), new(1, Need.Essential, Level: 3), new(5, Need.Optional, Weight: 900),
            new(6, Need.Optional), new(null, Need.Essential), new(7, Need.Teaches)) with
        {
            Conditions = [new LicenceCondition("B")],
        };
        var person = Some.Adult(new(2, Proof.Confirmed), new(1, Proof.SelfDeclared, 2), new(5, Proof.SelfDeclared));

        var json = JsonSerializer.SerializeToElement(Explain.One(Taxonomy, person, opening));

        var (weight, value) = (new long[2], new long[2]);
        foreach (var part in json.GetProperty("Parts").EnumerateArray())
        {
            var asked = part.GetProperty("Asked");
            var need = asked.GetProperty("Need").GetInt32();
            weight[need] += asked.GetProperty("Weight").GetInt32();
            value[need] += asked.GetProperty("Weight").GetInt32() * Recompute(part);
        }
        var exact = ((0.8m * value[0] / weight[0]) + (0.2m * value[1] / weight[1]));
        Assert.Equal(Math.Round(exact, MidpointRounding.AwayFromZero), json.GetProperty("Points").GetInt32());
        Assert.Equal(json.GetProperty("Points").GetInt32(), json.GetProperty("Parts").EnumerateArray().Sum(x => x.GetProperty("Points").GetInt32()));
        Assert.Equal(5, json.GetProperty("Parts").GetArrayLength());
        Assert.Equal("m1", json.GetProperty("RulesVersion").GetString());
        Assert.Equal("licence", json.GetProperty("Conditions")[0].GetProperty("Condition").GetProperty("$type").GetString());
    }

    private static long Recompute(JsonElement part)
    {
        var serving = part.GetProperty("ServedBy");
        if (serving.ValueKind is JsonValueKind.Null)
            return 0;
        var held = serving.GetProperty("Held").Deserialize<Held>();
        var asked = part.GetProperty("Asked").Deserialize<Asked>();
        return Value.Of((Relation)serving.GetProperty("Relation").GetInt32(), held, asked.Level);
    }
}
