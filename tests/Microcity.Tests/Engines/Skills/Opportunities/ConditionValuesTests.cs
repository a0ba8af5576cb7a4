using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class ConditionValuesTests
{
    [Theory]
    [InlineData("language:lv:B2", ConditionKind.Language, "lv:4")]
    [InlineData(" Language : LV:b2 ", ConditionKind.Language, "lv:4")]
    [InlineData("language:lv:4", ConditionKind.Language, "lv:4")]
    [InlineData("licence:b", ConditionKind.Licence, "B")]
    [InlineData("licence:Forklift", ConditionKind.Licence, "forklift")]
    [InlineData("age:15", ConditionKind.Age, "15")]
    [InlineData("age:13-17", ConditionKind.Age, "13-17")]
    [InlineData("permit", ConditionKind.Permit, "")]
    [InlineData("place:30", ConditionKind.Place, "30")]
    [InlineData("contract:part-time", ConditionKind.Contract, "part-time")]
    public void What_people_write_becomes_a_condition(string written, ConditionKind kind, string value) =>
        Assert.Equal(new ConditionAsked(kind, value), ConditionValues.Parse(written));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("3:4")]
    [InlineData("language")]
    [InlineData("language:lv")]
    [InlineData("language:lv:7")]
    [InlineData("language:lv:D1")]
    [InlineData("language:latvian:B2")]
    [InlineData("licence:")]
    [InlineData("age:old")]
    [InlineData("age:17-13")]
    [InlineData("permit:yes")]
    [InlineData("contract:none")]
    [InlineData("contract:3")]
    [InlineData("place:near")]
    public void What_means_nothing_is_none(string written) => Assert.Null(ConditionValues.Parse(written));

    [Fact]
    public void Rule15_Rows_become_the_conditions_of_matching()
    {
        var row = new Opportunity { SourceRef = "v", ContentHash = [], Title = new Dictionary<string, string>(), Text = new Dictionary<string, string>(), Cell = new(5739, 2156), Contract = ContractKinds.PartTime };
        HardCondition Asked(ConditionKind kind, string value) => new() { Kind = kind, Value = value };
        Condition[] expected =
        [
            new LanguageCondition("lv", 4), new LicenceCondition("B"), new PlaceCondition(new(5739, 2156), 30), new PermitCondition(), new AgeCondition(LegalAgeBand.From15To17), new ContractCondition(ContractKinds.PartTime),
        ];
        HardCondition[] asked =
        [
            Asked(ConditionKind.Age, "15"), Asked(ConditionKind.Permit, ""), Asked(ConditionKind.Place, "30"), Asked(ConditionKind.Contract, "part-time"), Asked(ConditionKind.Language, "lv:4"), Asked(ConditionKind.Licence, "B"),
        ];
        Assert.Equal(expected.ToHashSet(), ConditionValues.Of(row, asked).ToHashSet());
        Assert.Equal(6, ConditionValues.Of(row, asked).Count);
    }
}
