using System.Text.Json.Nodes;
using Microcity.Programmes;

namespace Microcity.Tests;

/// <summary>A form with a question of every kind, some of them shown only after certain answers.</summary>
internal static class WorkedForm
{
    public static readonly string[] Languages = ["en", "lv"];

    public static readonly Guid Anna = Guid.Parse("0190f3a0-0000-7000-8000-00000000000a"), Juris = Guid.Parse("0190f3a0-0000-7000-8000-00000000000b");

    public static FormDocument Form(params FormField[] more) => new(
    [
        new("idea", Words("Idea", "Ideja"),
        [
            new ShortTextField { Key = "title", Label = Words("Title", "Nosaukums"), Required = true, Fixed = true },
            new LongTextField { Key = "what", Label = Words("What", "Kas") },
            new ChoiceField { Key = "trade", Label = Words("Trade", "Nozare"), Options = Options("wood", "food"), Required = true },
            new ShortTextField { Key = "dish", Label = Words("Dish", "Ēdiens"), Required = true, ShownWhen = When(new FieldTest("trade", TestOp.Is, "food")) },
            new MultiChoiceField { Key = "types", Label = Words("Types", "Veidi"), Options = Options("service", "brand", "channel") },
            new SkillsField { Key = "skills", Label = Words("Skills", "Prasmes"), Most = 2 },
        ]),
        new("money", Words("Money", "Nauda"),
        [
            new NumberField { Key = "people", Label = Words("People", "Cilvēki"), Least = 1, Most = 20.5m, Unit = Words("people", "cilvēki") },
            new MoneyField { Key = "asked", Label = Words("Asked", "Lūgts"), Least = 10_000, Most = 1_000_000 },
            new MoneyTableField { Key = "plan", Label = Words("Plan", "Tāme"), Columns = [new("for", Words("For", "Par ko"), false), new("own", Words("Own", "Savs"), true), new("grant", Words("Grant", "Grants"), true)], LeastRows = 1, MostRows = 3 },
            new LongTextField { Key = "why-much", Label = Words("Why so much", "Kāpēc tik daudz"), Required = true, ShownWhen = When(new FieldTest("asked", TestOp.AtLeast, "500000"), new FieldTest("dish", TestOp.Answered)) },
            new DateField { Key = "start", Label = Words("Start", "Sākums") },
        ]),
        new("who", Words("Who", "Kas"),
        [
            new OrganisationField { Key = "firm", Label = Words("Firm", "Uzņēmums"), Personal = PersonalContent.Personal, ShownTo = ShownTo.NotReviewers },
            new PersonField { Key = "leader", Label = Words("Leader", "Vadītājs"), Personal = PersonalContent.Personal },
            new FileField { Key = "files", Label = Words("Files", "Faili"), Types = ["pdf", "jpg"], Most = 2 },
            new ConsentField { Key = "agree", Label = Words("I agree", "Piekrītu"), TextVersion = 2, Required = true },
            .. more,
        ]),
    ]);

    public static Dictionary<string, string> Words(string en, string lv) => new() { ["en"] = en, ["lv"] = lv };

    public static FieldOption[] Options(params string[] codes) => [.. codes.Select(c => new FieldOption(c, Words(c, c)))];

    public static FieldCondition When(params FieldTest[] tests) => new(Together.All, tests);

    /// <summary>Complete; the document is not canonical.</summary>
    public static Answers Complete() => Read("""
        { "trade": "food", "title": "  Kūpināta zivs ", "dish": "Reņģe", "types": ["service", "brand", "service"], "people": 2.50, "asked": 450030, "start": "2027-07-05",
          "plan": [{"own": 10050, "for": "Laiva", "grant": 450030}, {"for": "Tīkls", "own": 5}],
          "firm": "0190F3A0-0000-7000-8000-00000000000C", "agree": [{"version": 2, "person": "0190f3a0-0000-7000-8000-00000000000b"}, {"person": "0190f3a0-0000-7000-8000-00000000000a", "version": 2}] }
        """);

    public static Answers Read(string document) => ReadAnswers.Of(Form(), (JsonObject)JsonNode.Parse(document)!) is { Done: true } read ? read.Value : throw new InvalidOperationException("These answers do not fit.");
}
