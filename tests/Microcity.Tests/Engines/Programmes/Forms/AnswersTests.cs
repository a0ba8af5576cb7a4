using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class AnswersTests
{
    private const string Canonical =
        """{"agree":[{"person":"0190f3a0-0000-7000-8000-00000000000a","version":2},{"person":"0190f3a0-0000-7000-8000-00000000000b","version":2}],"asked":450030,"dish":"Reņģe","firm":"0190f3a0-0000-7000-8000-00000000000c","people":2.5,"plan":[{"for":"Laiva","grant":450030,"own":10050},{"for":"Tīkls","own":5}],"start":"2027-07-05","title":"Kūpināta zivs","trade":"food","types":["brand","service"]}""";

    [Fact]
    public void F2_Answers_are_written_one_way()
    {
        var answers = WorkedForm.Complete();
        Assert.Equal(Canonical, answers.Text());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))), answers.Sha256());
        Assert.Equal(Canonical, WorkedForm.Read(answers.Text()).Text());
    }

    [Theory]
    [InlineData("12.50", "12.5")]
    [InlineData("100.0", "100")]
    [InlineData("0.10", "0.1")]
    [InlineData("-0.0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("\"a\\u0101\\/\\\"\\\\\\n\\u0001\"", "\"aā/\\\"\\\\\\n\\u0001\"")]
    [InlineData("\"a\\u0304\"", "\"ā\"")]
    [InlineData("{ \"b\" : 1, \"a\" : [ true, null ], \"B\": {}, \"c\": null }", "{\"B\":{},\"a\":[true,null],\"b\":1}")]
    public void F2_Each_value_has_one_form(string document, string canonical) => Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonNode.Parse(document)!)));

    [Fact]
    public void F2_The_order_of_answering_is_irrelevant() => Gen.Shuffle(WorkedForm.Complete().ByKey.ToArray()).Sample(order =>
    {
        var answers = order.Aggregate(Answers.None, (a, one) => a.With(one.Key, one.Value));
        Assert.Equal(Canonical, answers.Text());
    }, iter: 500, threads: 1);

    [Fact]
    public void F2_Numbers_mean_the_same_after_writing() => Gen.Decimal.Sample(number =>
    {
        var shortest = CanonicalJson.Shortest(number);
        Assert.Equal(number, decimal.Parse(shortest, System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(shortest.Contains('.', StringComparison.Ordinal) && shortest.EndsWith('0'), shortest);
    }, iter: 20_000, threads: 1);

    [Fact]
    public void F1_What_is_hidden_is_not_sent_and_stays_in_the_draft()
    {
        var draft = WorkedForm.Complete().With("trade", new ChoiceAnswer("wood"));
        Assert.Null(draft.Shown(WorkedForm.Form())["dish"]);
        Assert.NotNull(draft["dish"]);
        Assert.Equal(WorkedForm.Complete().Sha256(), draft.With("trade", new ChoiceAnswer("food")).Shown(WorkedForm.Form()).Sha256());
    }

    [Fact]
    public void F7_Changed_answers_are_named()
    {
        var before = WorkedForm.Complete();
        Assert.Empty(before.ChangedSince(WorkedForm.Complete()));
        Assert.Empty(before.With("people", new NumberAnswer(2.500m)).ChangedSince(before));
        Assert.Equal(["asked", "dish", "leader"], before.With("asked", new MoneyAnswer(1)).With("dish", null).With("leader", new PersonAnswer(WorkedForm.Anna)).ChangedSince(before));
    }

    [Fact]
    public void Tables_are_summed_by_column_and_whole()
    {
        var plan = (TableAnswer)WorkedForm.Complete()["plan"]!;
        Assert.Equal((10_055, 450_030, 460_085), (plan.Sum("own"), plan.Sum("grant"), plan.Total));
    }

    [Theory]
    [InlineData("""{ "title": 5 }""", "title")]
    [InlineData("""{ "people": "5" }""", "people")]
    [InlineData("""{ "asked": 12.5 }""", "asked")]
    [InlineData("""{ "asked": -1 }""", "asked")]
    [InlineData("""{ "asked": 1000000000001 }""", "asked")]
    [InlineData("""{ "start": "2027-02-29" }""", "start")]
    [InlineData("""{ "types": "brand" }""", "types")]
    [InlineData("""{ "plan": [{ "own": "much" }] }""", "plan")]
    [InlineData("""{ "plan": [{ "other": 1 }] }""", "plan")]
    [InlineData("""{ "plan": [{}] }""", "plan")]
    [InlineData("""{ "leader": "Anna" }""", "leader")]
    [InlineData("""{ "files": [{ "id": "0190f3a0-0000-7000-8000-00000000000a" }] }""", "files")]
    [InlineData("""{ "agree": [true] }""", "agree")]
    [InlineData("""{ "title": "a\u0000b" }""", "title")]
    [InlineData("""{ "nothing": 1 }""", "nothing")]
    public void A_document_that_does_not_fit_its_form_is_refused_by_key(string document, string key) =>
        Assert.Equal([key], ReadAnswers.Of(WorkedForm.Form(), (JsonObject)JsonNode.Parse(document)!).Refusal?.Reasons.Select(r => r.Field));

    [Fact]
    public void Half_a_sign_is_refused() => Assert.Equal("programmes.answer-signs", TypedAnswer.Read(WorkedForm.Form().Field("title")!, ["a\ud800"]).Refusal?.Reasons[0].Code);
}
