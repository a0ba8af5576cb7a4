using Microcity.Programmes;

namespace Microcity.Grants;

/// <summary>What an innovation grant asks. What the rules and the list need is fixed: it can be re-worded only.</summary>
internal static class GrantForm
{
    public const string Innovation = "innovation", Market = "market", Team = "team";

    public const string Title = "title", Firm = "firm", Joint = "joint", Requested = "requested", Minimum = "minimum", Costs = "costs", Starts = "starts", Debt = "tax-debt";

    public static FormDocument Starting { get; } = new(
    [
        new("idea", Words("The idea", "Iecere"),
        [
            new ShortTextField { Key = Title, Label = Words("What is it called?", "Kā ieceri sauc?"), Required = true, Fixed = true },
            new LongTextField { Key = "what", Label = Words("What will be new?", "Kas būs jauns?"), Help = Words("How it is today, what changes, for whom.", "Kā ir šodien, kas mainīsies un kam."), Required = true },
            new ChoiceField { Key = Joint, Label = Words("Do you do it together with a school or another firm?", "Vai to darīsiet kopā ar skolu vai citu uzņēmumu?"), Options = YesNo, Required = true, Fixed = true },
            new ShortTextField { Key = "with", Label = Words("With whom?", "Ar ko?"), Required = true, ShownTo = ShownTo.NotReviewers, ShownWhen = new(Together.All, [new(Joint, TestOp.Is, "yes")]) },
            new MultiChoiceField
            {
                Key = "kinds", Label = Words("What changes?", "Kas mainās?"),
                Options = [Option("product", "what we make", "ko ražojam"), Option("service", "how we serve", "kā apkalpojam"), Option("process", "how we work", "kā strādājam"), Option("sales", "how we sell", "kā pārdodam")],
            },
        ]),
        new("people", Words("Who does it", "Kas to darīs"),
        [
            new OrganisationField { Key = Firm, Label = Words("Which firm applies?", "Kurš uzņēmums piesakās?"), Help = Words("Firms that you speak for stand here.", "Šeit ir uzņēmumi, kurus pārstāvat."), Required = true, ShownTo = ShownTo.NotReviewers, Fixed = true },
            new LongTextField { Key = "who", Label = Words("Who works on it, and what have they done before?", "Kas pie tā strādās, un ko viņi ir darījuši iepriekš?"), Required = true },
            new NumberField { Key = "hours", Label = Words("Hours of work a week", "Darba stundas nedēļā"), Least = 1, Most = 400 },
            new DateField { Key = Starts, Label = Words("When does it start?", "Kad sāksiet?"), Required = true, Fixed = true },
        ]),
        new("money", Words("Money", "Nauda"),
        [
            new MoneyTableField
            {
                Key = Costs, Label = Words("What it costs", "Izmaksas"), Required = true, Fixed = true, LeastRows = 1, MostRows = 20,
                Columns = [new("for", Words("For what", "Par ko"), false), new("cents", Words("Cost", "Summa"), true)],
            },
            new MoneyField { Key = Requested, Label = Words("How much do you ask for, €?", "Cik lūdzat, €?"), Help = Words("At most 80 % of the cost.", "Ne vairāk kā 80 % no izmaksām."), Required = true, Fixed = true, Least = 100_000, Most = GrantKind.MostCents },
            new MoneyField { Key = Minimum, Label = Words("With how much would it still work, €?", "Ar cik tas vēl izdotos, €?"), Fixed = true, Least = 100_000, Most = GrantKind.MostCents },
            new ChoiceField { Key = Debt, Label = Words("Does the firm owe more than 150 € of taxes?", "Vai uzņēmumam ir nodokļu parāds virs 150 €?"), Options = YesNo, Required = true, ShownTo = ShownTo.NotReviewers, Fixed = true },
            new ConsentField { Key = "public", Label = Words("Made public", "Publiskošana"), Help = Words("If you get a grant, the name of the firm, the title and the amount are public.", "Ja grantu piešķir, uzņēmuma nosaukums, ieceres nosaukums un summa ir publiski."), Required = true, TextVersion = 1, ShownTo = ShownTo.NotReviewers },
        ]),
    ]);

    private static IReadOnlyList<FieldOption> YesNo => [Option("yes", "Yes", "Jā"), Option("no", "No", "Nē")];

    private static FieldOption Option(string code, string en, string lv) => new(code, Words(en, lv));

    private static Dictionary<string, string> Words(string en, string lv) => new() { ["en"] = en, ["lv"] = lv };
}
