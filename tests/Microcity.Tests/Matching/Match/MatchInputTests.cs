using System.Reflection;
using Microcity.Matching;

namespace Microcity.Tests;

/// <summary>T51: nothing but what a person can do and may do ever reaches the matcher.</summary>
public sealed class MatchInputTests
{
    [Fact]
    public void No_other_field_can_exist()
    {
        Assert.Equal(
            [
                ("Skills", typeof(IReadOnlyList<Held>)),
                ("Languages", typeof(IReadOnlyList<Spoken>)),
                ("Licences", typeof(IReadOnlyList<string>)),
                ("Place", typeof(PlaceCell?)),
                ("Contracts", typeof(ContractKinds)),
                ("Permit", typeof(bool?)),
                ("Age", typeof(LegalAgeBand)),
            ],
            PublicOf(typeof(MatchInput)));
        Assert.Equal([("Skill", typeof(int)), ("Proof", typeof(Proof)), ("Level", typeof(int?))], PublicOf(typeof(Held)));
        Assert.Equal([("Language", typeof(string)), ("Cefr", typeof(int))], PublicOf(typeof(Spoken)));
        Assert.Equal([("Latitude", typeof(int)), ("Longitude", typeof(int))], PublicOf(typeof(PlaceCell)));
        Assert.Equal(["Under13", "From13To14", "From15To17", "Adult"], Enum.GetNames<LegalAgeBand>());
        Assert.True(typeof(MatchInput).IsSealed);
    }

    [Fact]
    public void A_skill_is_held_once() =>
        Assert.Throws<ArgumentException>(() => Some.Adult(new(1, Proof.Confirmed), new(1, Proof.SelfDeclared)));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Levels_run_from_1_to_4(int level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Adult(new Held(1, Proof.Confirmed, level)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Opening(new Asked(1, Need.Essential, level)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Weights_run_from_1_to_1000(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Opening(new Asked(1, Need.Essential, Weight: weight)));

    private static IEnumerable<(string, Type)> PublicOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(x => x.Name is not "EqualityContract")
        .Select(x => (x.Name, x.PropertyType));
}
