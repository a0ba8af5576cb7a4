using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class FormProgressTests
{
    [Fact]
    public void Each_section_says_how_far_it_is()
    {
        Assert.Equal("Empty:2 Optional:0 Empty:1", States(Answers.None));
        Assert.Equal("Done:0 Done:0 Done:0", States(WorkedForm.Complete()));
        Assert.Equal("Started:1 Done:0 Started:1", States(WorkedForm.Complete().With("dish", null).With("agree", null)));
        Assert.Equal("Done:0 Started:1 Done:0", States(WorkedForm.Complete().With("asked", new MoneyAnswer(1))));
    }

    [Fact]
    public void A_section_whose_questions_are_hidden_is_hidden()
    {
        var form = new FormDocument([.. WorkedForm.Form().Sections, new("extra", WorkedForm.Words("Extra", "Papildu"),
            [new DateField { Key = "until", Label = WorkedForm.Words("Until", "Līdz"), Required = true, ShownWhen = WorkedForm.When(new FieldTest("trade", TestOp.Is, "wood")) }])]);
        Assert.Equal(SectionState.Hidden, FormProgress.Of(form, WorkedForm.Complete(), [])[^1].State);
        Assert.Equal(SectionState.Empty, FormProgress.Of(form, WorkedForm.Complete().With("trade", new ChoiceAnswer("wood")), [])[^1].State);
    }

    [Theory]
    [InlineData(ShownTo.All, "Officers Reviewers Others")]
    [InlineData(ShownTo.Officers, "Officers")]
    [InlineData(ShownTo.NotReviewers, "Officers Others")]
    public void An_answer_is_read_by_those_it_is_for(ShownTo shownTo, string readers)
    {
        var form = WorkedForm.Form(new DateField { Key = "last", Label = WorkedForm.Words("Last", "Pēdējais"), ShownTo = shownTo });
        var answers = WorkedForm.Complete().With("last", new DateAnswer(new(2027, 7, 5)));
        Assert.Equal(readers, string.Join(' ', Enum.GetValues<Audience>().Where(a => answers.For(a, form)["last"] is not null)));
        Assert.Null(answers.For(Audience.Reviewers, form)["firm"]);
    }

    private static string States(Answers answers) =>
        string.Join(' ', FormProgress.Of(WorkedForm.Form(), answers, [WorkedForm.Anna, WorkedForm.Juris]).Select(s => $"{s.State}:{s.Needed}"));
}
