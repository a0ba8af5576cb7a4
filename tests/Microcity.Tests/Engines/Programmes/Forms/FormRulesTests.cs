using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class FormRulesTests
{
    [Fact]
    public void A_form_is_written_one_way_and_read_again()
    {
        var form = WorkedForm.Form();
        var read = FormDocument.Read(form.Text());
        Assert.Equal(form.Text(), read.Text());
        Assert.Equal(form.Sha256(), read.Sha256());
        Assert.Equal(form.Fields.Select(f => f.GetType()), read.Fields.Select(f => f.GetType()));
        Assert.Null(FormRules.Unfit(read, WorkedForm.Languages));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"sections":[{"key":"a","title":{},"fields":[{"kind":"poem","key":"b","label":{}}]}]}""")]
    [InlineData("""{"sections":[{"key":"a","title":{},"fields":[{"kind":"date","key":"b","label":{},"formula":"1+1"}]}]}""")]
    public void What_is_no_form_is_not_read(string text) => Assert.ThrowsAny<System.Text.Json.JsonException>(() => FormDocument.Read(text));

    public static TheoryData<FormField, string> Unfit => new()
    {
        { Text("Last"), "form-key" },
        { Text("title"), "form-key-twice" },
        { Text("last") with { Label = new Dictionary<string, string> { ["en"] = "Last" } }, "form-words" },
        { Text("last") with { Help = new Dictionary<string, string> { ["lv"] = "Palīdzība" } }, "form-words" },
        { new ChoiceField { Key = "last", Label = Label, Options = WorkedForm.Options("one") }, "form-limits" },
        { new MultiChoiceField { Key = "last", Label = Label, Options = WorkedForm.Options("one", "one") }, "form-limits" },
        { new NumberField { Key = "last", Label = Label, Least = 2, Most = 1 }, "form-limits" },
        { new MoneyField { Key = "last", Label = Label, Most = -1 }, "form-limits" },
        { new FileField { Key = "last", Label = Label, Types = [] }, "form-limits" },
        { new ConsentField { Key = "last", Label = Label, TextVersion = 0 }, "form-limits" },
        { new MoneyTableField { Key = "last", Label = Label, Columns = [new("what", Label, false)] }, "form-limits" },
        { new MoneyTableField { Key = "last", Label = Label, Columns = [new("cost", Label, true)], LeastRows = 3, MostRows = 2 }, "form-limits" },
        { new MoneyTableField { Key = "last", Label = Label, Columns = [new("cost", Label, true)], MostRows = 101 }, "form-limits" },
        { When(new FieldTest("last", TestOp.Answered)), "form-condition" },
        { When(new FieldTest("nothing", TestOp.Answered)), "form-condition" },
        { When(new FieldTest("title", TestOp.Answered, "x")), "form-condition" },
        { When(new FieldTest("trade", TestOp.Is, "iron")), "form-condition" },
        { When(new FieldTest("trade", TestOp.Has, "food")), "form-condition" },
        { When(new FieldTest("types", TestOp.Is, "brand")), "form-condition" },
        { When(new FieldTest("people", TestOp.AtLeast, "1e3")), "form-condition" },
        { When(new FieldTest("asked", TestOp.AtLeast, "12.5")), "form-condition" },
        { When(new FieldTest("start", TestOp.Before, "soon")), "form-condition" },
        { When(new FieldTest("firm", TestOp.Is, "x")), "form-condition" },
        { When(), "form-condition" },
    };

    private static Dictionary<string, string> Label => WorkedForm.Words("Last", "Pēdējais");

    [Theory, MemberData(nameof(Unfit))]
    public void What_cannot_be_asked_is_refused_by_its_key(FormField field, string code)
    {
        Assert.Null(FormRules.Unfit(WorkedForm.Form(Text("last")), WorkedForm.Languages));
        var reason = Assert.Single(FormRules.Unfit(WorkedForm.Form(field), WorkedForm.Languages)!.Reasons);
        Assert.Equal((field.Key, "programmes." + code), (reason.Field, reason.Code));
    }

    [Fact]
    public void What_a_strand_needs_may_be_re_worded_only()
    {
        FormDocument Edited(Func<FormField, FormField?> change) => new([.. WorkedForm.Form().Sections.Select(s => s with { Fields = [.. s.Fields.Select(change).OfType<FormField>()] })]);
        Assert.Null(FormChanges.LosesFixed(WorkedForm.Form(), Edited(f => f.Key == "title" ? f with { Label = Label, Help = Label } : f)));
        Assert.Null(FormChanges.LosesFixed(WorkedForm.Form(), Edited(f => f.Key == "what" ? null : f)));
        Assert.NotNull(FormChanges.LosesFixed(WorkedForm.Form(), Edited(f => f.Key == "title" ? null : f)));
        Assert.NotNull(FormChanges.LosesFixed(WorkedForm.Form(), Edited(f => f.Key == "title" ? f with { Required = false } : f)));
        Assert.NotNull(FormChanges.LosesFixed(WorkedForm.Form(), Edited(f => f.Key == "title" ? new LongTextField { Key = "title", Label = Label, Required = true, Fixed = true } : f)));
    }

    [Fact]
    public void F6_After_opening_only_words_change()
    {
        FormDocument Edited(string key, Func<FormField, FormField> change) => new([.. WorkedForm.Form().Sections.Select(s => s with { Fields = [.. s.Fields.Select(f => f.Key == key ? change(f) : f)] })]);
        Assert.Null(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), Edited("people", f => (NumberField)f with { Label = Label, Unit = null })));
        Assert.Null(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), Edited("trade", f => (ChoiceField)f with { Options = [.. WorkedForm.Options("wood", "food").Select(o => o with { Label = Label })] })));
        Assert.NotNull(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), Edited("trade", f => (ChoiceField)f with { Options = WorkedForm.Options("wood", "food", "iron") })));
        Assert.NotNull(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), Edited("people", f => (NumberField)f with { Most = 21 })));
        Assert.NotNull(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), Edited("dish", f => f with { ShownWhen = null })));
        Assert.NotNull(FormChanges.ChangesMoreThanWords(WorkedForm.Form(), WorkedForm.Form(Text("last"))));
    }

    private static ShortTextField Text(string key) => new() { Key = key, Label = Label };

    private static ShortTextField When(params FieldTest[] tests) => Text("last") with { ShownWhen = WorkedForm.When(tests) };
}
