using Microcity.Matching;

namespace Microcity.Tests;

public sealed class ConditionTests
{
    private static readonly PlaceCell Riga = new(5695, 2411), Ventspils = new(5739, 2156);
    private static readonly Similarity Taxonomy = SmallGraph.Of(1);

    private static readonly MatchInput Person = new()
    {
        Skills = [new(0, Proof.Credential)],
        Languages = [new("lv", 3), new("de", 0)],
        Licences = ["B"],
        Place = Ventspils,
        Contracts = ContractKinds.PartTime | ContractKinds.Seasonal,
        Permit = true,
        Age = LegalAgeBand.From15To17,
    };

    private static readonly MatchInput Silent = new() { Skills = [], Age = LegalAgeBand.Adult };

    public static TheoryData<Condition, Verdict, int?, int?> OfPerson => new()
    {
        { new LanguageCondition("lv", 3), Verdict.Met, 3, 3 },
        { new LanguageCondition("lv", 4), Verdict.Failed, 4, 3 },
        { new LanguageCondition("de", 1), Verdict.Failed, 1, 0 },
        { new LanguageCondition("en", 4), Verdict.Check, 4, null },
        { new LicenceCondition("B"), Verdict.Met, null, null },
        { new LicenceCondition("C"), Verdict.Failed, null, null },
        { new PlaceCondition(Ventspils, 0), Verdict.Met, 0, 0 },
        { new PlaceCondition(Riga, 161), Verdict.Met, 161, 161 },
        { new PlaceCondition(Riga, 160), Verdict.Failed, 160, 161 },
        { new PlaceCondition(Riga, 1, FullyRemote: true), Verdict.Met, 1, 161 },
        { new ContractCondition(ContractKinds.Seasonal), Verdict.Met, 8, 12 },
        { new ContractCondition(ContractKinds.Permanent), Verdict.Failed, 1, 12 },
        { new PermitCondition(), Verdict.Met, null, null },
        { new AgeCondition(LegalAgeBand.From13To14, LegalAgeBand.From15To17), Verdict.Met, 1, 2 },
        { new AgeCondition(LegalAgeBand.Adult), Verdict.Failed, 3, 2 },
        { new AgeCondition(LegalAgeBand.Under13, LegalAgeBand.From13To14), Verdict.Failed, 1, 2 },
    };

    [Theory]
    [MemberData(nameof(OfPerson))]
    public void A_condition_says_what_is_needed_and_what_there_is(Condition condition, Verdict verdict, int? needs, int? has) =>
        Assert.Equal(new Judged(condition, verdict, needs, has), condition.Judge(Person));

    public static TheoryData<Condition, Verdict> OfSilent => new()
    {
        { new LanguageCondition("lv", 1), Verdict.Check },
        { new LicenceCondition("B"), Verdict.Check },
        { new PlaceCondition(Riga, 10), Verdict.Check },
        { new PlaceCondition(Riga, 10, FullyRemote: true), Verdict.Met },
        { new ContractCondition(ContractKinds.Permanent), Verdict.Met },
        { new PermitCondition(), Verdict.Check },
    };

    [Theory]
    [MemberData(nameof(OfSilent))]
    public void What_nobody_said_excludes_nobody(Condition condition, Verdict verdict) =>
        Assert.Equal(verdict, condition.Judge(Silent).Verdict);

    [Fact]
    public void One_failed_condition_excludes_and_all_are_told()
    {
        var opening = Some.Opening(Some.Essential(0)) with
        {
            Conditions = [new LanguageCondition("lv", 4), new LicenceCondition("B"), new PlaceCondition(Riga, 50)],
        };

        var match = Assert.IsType<Excluded>(Explain.One(Taxonomy, Person, opening));

        Assert.Equal([Verdict.Failed, Verdict.Met, Verdict.Failed], match.Conditions.Select(x => x.Verdict));
        Assert.Equal([new LanguageCondition("lv", 4), new PlaceCondition(Riga, 50)], match.Failed.Select(x => x.Condition));
    }
}
