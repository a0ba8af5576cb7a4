using Microcity.Platform;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class AnswerRulesTests
{
    [Fact]
    public void Complete_answers_are_complete()
    {
        Assert.Null(AnswerRules.Incomplete(WorkedForm.Form(), WorkedForm.Complete(), [WorkedForm.Anna, WorkedForm.Juris]));
        Assert.Null(AnswerRules.Unfit(WorkedForm.Form(), Answers.None));
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        Assert.Equal("title trade agree", Fields(AnswerRules.Incomplete(WorkedForm.Form(), Answers.None, [WorkedForm.Anna])));
        Assert.Equal("dish", Fields(AnswerRules.Incomplete(WorkedForm.Form(), WorkedForm.Complete().With("dish", null), [])));
    }

    [Fact]
    public void F1_What_is_hidden_is_not_looked_at()
    {
        var wood = WorkedForm.Complete().With("trade", new ChoiceAnswer("wood"));
        Assert.Null(AnswerRules.Incomplete(WorkedForm.Form(), wood.With("dish", new TextAnswer(new string('x', 201))), []));
        Assert.Equal("dish", Fields(AnswerRules.Unfit(WorkedForm.Form(), WorkedForm.Complete().With("dish", new TextAnswer(new string('x', 201))))));
    }

    [Fact]
    public void Everybody_agrees_to_the_text_of_today()
    {
        string Missing(params GivenConsent[] given) => Fields(AnswerRules.Incomplete(WorkedForm.Form(), WorkedForm.Complete().With("agree", new ConsentAnswer(given)), [WorkedForm.Anna, WorkedForm.Juris]));
        Assert.Equal("", Missing(new(WorkedForm.Juris, 2), new(WorkedForm.Anna, 2)));
        Assert.Equal("agree", Missing(new GivenConsent(WorkedForm.Juris, 2)));
        Assert.Equal("agree", Missing(new(WorkedForm.Juris, 1), new(WorkedForm.Anna, 2)));
    }

    public static TheoryData<string, Answer, string> Unfit => new()
    {
        { "title", new TextAnswer(new string('x', 201)), "answer-long" },
        { "what", new TextAnswer(new string('x', 10_001)), "answer-long" },
        { "people", new NumberAnswer(0.99m), "number-range" },
        { "people", new NumberAnswer(20.51m), "number-range" },
        { "asked", new MoneyAnswer(9_999), "money-least" },
        { "asked", new MoneyAnswer(1_000_001), "money-most" },
        { "trade", new ChoiceAnswer("iron"), "option" },
        { "types", new ChoicesAnswer(["brand", "iron"]), "option" },
        { "skills", new SkillsAnswer(["S1", "S2", "S3"]), "skills-many" },
        { "files", new FilesAnswer([Sent("plan.exe", 1)]), "files-type" },
        { "files", new FilesAnswer([Sent("plan.pdf", FileField.LargestFile + 1)]), "files-large" },
        { "files", new FilesAnswer([Sent("a.pdf", 1), Sent("b.PDF", 1), Sent("c.jpg", 1)]), "files-many" },
        { "plan", new TableAnswer([]), "rows-few" },
        { "plan", new TableAnswer([.. Enumerable.Repeat(Row("own", 1), 4)]), "rows-many" },
        { "plan", new TableAnswer([Row("other", 1)]), "answer-kind" },
        { "plan", new TableAnswer([.. Enumerable.Repeat(Row("own", MoneyInput.Most), 2)]), "money-most" },
        { "title", new NumberAnswer(1), "answer-kind" },
    };

    [Theory, MemberData(nameof(Unfit))]
    public void What_does_not_fit_says_why_and_what_helps(string field, Answer answer, string code)
    {
        var reason = Assert.Single(AnswerRules.Unfit(WorkedForm.Form(), WorkedForm.Complete().With(field, answer))!.Reasons);
        Assert.Equal((field, "programmes." + code), (reason.Field, reason.Code));
        Assert.NotEmpty(reason.Remedies);
    }

    [Theory]
    [InlineData("title", 200)]
    [InlineData("what", 10_000)]
    public void The_longest_text_fits(string field, int length) => Assert.Null(AnswerRules.Unfit(WorkedForm.Form(), WorkedForm.Complete().With(field, new TextAnswer(new string('x', length)))));

    [Theory]
    [InlineData("people", "2,5", "2.5")]
    [InlineData("people", "-2", "-2")]
    [InlineData("asked", "1 234,50", "123450")]
    [InlineData("start", "2027-07-05", "\"2027-07-05\"")]
    [InlineData("title", " a\u0304b\r\nc ", "\"āb c\"")]
    [InlineData("what", "a\r\nb", "\"a\\nb\"")]
    [InlineData("types", "brand", "[\"brand\"]")]
    public void What_is_typed_becomes_an_answer(string field, string typed, string canonical) =>
        Assert.Equal($$"""{"{{field}}":{{canonical}}}""", Answers.None.With(field, TypedAnswer.Read(WorkedForm.Form().Field(field)!, [typed]).Answer).Text());

    [Theory]
    [InlineData("people", "1e3", "number")]
    [InlineData("people", "two", "number")]
    [InlineData("people", "1234567890123456", "number")]
    [InlineData("asked", "-1", "money")]
    [InlineData("start", "5.7.2027", "day")]
    [InlineData("leader", "Anna", "answer-kind")]
    [InlineData("title", "a\u0007", "answer-signs")]
    public void What_cannot_be_read_is_refused(string field, string typed, string code) =>
        Assert.Equal("programmes." + code, TypedAnswer.Read(WorkedForm.Form().Field(field)!, [typed]).Refusal?.Reasons[0].Code);

    [Fact]
    public void A_typed_table_names_the_cell_and_leaves_out_empty_rows()
    {
        var plan = (MoneyTableField)WorkedForm.Form().Field("plan")!;
        var (read, _) = TypedAnswer.Read(plan, [new Dictionary<string, string> { ["for"] = "Laiva", ["own"] = "1 000,5" }, new Dictionary<string, string> { ["for"] = " " }]);
        Assert.Equal((1, 100_050), (((TableAnswer)read!).Rows.Count, ((TableAnswer)read).Total));
        var (_, refused) = TypedAnswer.Read(plan, [new Dictionary<string, string>(), new Dictionary<string, string> { ["own"] = "-1", ["grant"] = "x" }]);
        Assert.Equal("plan.2.own plan.2.grant", Fields(refused));
    }

    private static string Fields(Refusal? refusal) => string.Join(' ', refusal?.Reasons.Select(r => r.Field) ?? []);

    private static AnsweredFile Sent(string name, long bytes) => new(Guid.Empty, name, bytes, new string('0', 64));

    private static TableRow Row(string column, long cents) => new(new Dictionary<string, string>(), new Dictionary<string, long> { [column] = cents });
}
