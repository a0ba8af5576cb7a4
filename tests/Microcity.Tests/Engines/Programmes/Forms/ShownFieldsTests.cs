using CsCheck;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class ShownFieldsTests
{
    [Theory]
    [InlineData("trade", TestOp.Is, "food", true)]
    [InlineData("trade", TestOp.Is, "wood", false)]
    [InlineData("trade", TestOp.IsNot, "wood", true)]
    [InlineData("what", TestOp.IsNot, "x", true)]
    [InlineData("what", TestOp.Is, "x", false)]
    [InlineData("what", TestOp.Answered, null, false)]
    [InlineData("title", TestOp.Answered, null, true)]
    [InlineData("title", TestOp.Is, "Kūpināta zivs", true)]
    [InlineData("types", TestOp.Has, "brand", true)]
    [InlineData("types", TestOp.Has, "channel", false)]
    [InlineData("people", TestOp.AtLeast, "2.5", true)]
    [InlineData("people", TestOp.AtLeast, "2.51", false)]
    [InlineData("people", TestOp.AtMost, "2.49", false)]
    [InlineData("people", TestOp.Is, "2.50", true)]
    [InlineData("asked", TestOp.AtMost, "450030", true)]
    [InlineData("plan", TestOp.AtLeast, "460085", true)]
    [InlineData("plan", TestOp.AtLeast, "460086", false)]
    [InlineData("start", TestOp.Before, "2027-07-06", true)]
    [InlineData("start", TestOp.Before, "2027-07-05", false)]
    [InlineData("start", TestOp.After, "2027-07-05", false)]
    [InlineData("start", TestOp.After, "2027-07-04", true)]
    [InlineData("skills", TestOp.Has, "S1", false)]
    public void A_question_is_shown_by_an_earlier_answer(string field, TestOp op, string? value, bool shown)
    {
        var form = WorkedForm.Form(new ShortTextField { Key = "last", Label = WorkedForm.Words("Last", "Pēdējais"), ShownWhen = WorkedForm.When(new FieldTest(field, op, value)) });
        Assert.Null(FormRules.Unfit(form, WorkedForm.Languages));
        Assert.Equal(shown, ShownFields.Of(form, WorkedForm.Complete()).Contains("last"));
    }

    [Fact]
    public void A_hidden_answer_shows_nothing_else()
    {
        var rich = WorkedForm.Complete().With("asked", new MoneyAnswer(500_000));
        Assert.Contains("why-much", ShownFields.Of(WorkedForm.Form(), rich));
        Assert.DoesNotContain("why-much", ShownFields.Of(WorkedForm.Form(), rich.With("trade", new ChoiceAnswer("wood"))));
    }

    [Fact]
    public void Any_of_several_is_enough_where_it_says_so()
    {
        FieldTest[] tests = [new("trade", TestOp.Is, "wood"), new("people", TestOp.AtLeast, "2")];
        Answer? Of(string key) => WorkedForm.Complete()[key];
        Assert.True(new FieldCondition(Together.Any, tests).Holds(Of));
        Assert.False(new FieldCondition(Together.All, tests).Holds(Of));
    }

    [Fact]
    public void What_is_sent_shows_what_the_draft_showed() => Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 1_000_000]).Sample((food, dish, asked) =>
    {
        var draft = WorkedForm.Complete().With("trade", new ChoiceAnswer(food ? "food" : "wood")).With("asked", new MoneyAnswer(asked));
        draft = dish ? draft : draft.With("dish", null);
        var form = WorkedForm.Form();
        Assert.Equal(ShownFields.Of(form, draft), ShownFields.Of(form, draft.Shown(form)));
        Assert.Equal(AnswerRules.Incomplete(form, draft, [])?.Reasons.Count, AnswerRules.Incomplete(form, draft.Shown(form), [])?.Reasons.Count);
        Assert.Equal(food, ShownFields.Of(form, draft).Contains("dish"));
    }, iter: 1_000, threads: 1);
}
