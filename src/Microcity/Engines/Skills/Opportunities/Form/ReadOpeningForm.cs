using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Makes content of what was typed and says everything that cannot be understood; and the way back.</summary>
internal sealed class ReadOpeningForm(OpeningForm form, CitySkills skills, Here here)
{
    private readonly List<Refusal> wrong = [];

    /// <param name="known">What is changed; null for a new one.</param>
    public OpportunityContent Content(Opportunity? known, out Refusal? refusal)
    {
        var posted = known?.PostedOn ?? here.Today;
        var place = Line(form.Place);
        var content = new OpportunityContent(known?.SourceKind ?? form.Kind, known?.SourceRef ?? "-")
        {
            Title = Said(known?.Title, form.Title, form.OtherTitle),
            Text = Said(known?.Text, form.Text, form.OtherText),
            OrganisationId = known?.OrganisationId,
            OrganisationName = Line(form.Organisation),
            OccupationUri = Line(form.Occupation),
            IscoCode = known?.IscoCode,
            Place = place,
            Cell = place == known?.Place ? known?.Cell : null,
            Remote = form.Remote,
            PostedOn = posted,
            OpenUntil = Day("openUntil", form.OpenUntil, needed: true) ?? (posted > here.Today ? posted : here.Today),
            StartsOn = Day("startsOn", form.StartsOn),
            EndsOn = Day("endsOn", form.EndsOn),
            Places = Whole("places", form.Places),
            Hours = Whole("hours", form.Hours),
            CostCents = Cents(form.Cost),
            Contract = form.Contract.Aggregate(ContractKinds.None, (all, one) => all | one),
            HardToFill = form.HardToFill,
            Url = Line(form.Url),
            Requirements = Requirements(),
            Conditions = Conditions(),
        };
        refusal = Refusal.Of([.. wrong.Prepend(OpportunityRules.Unfit(content))]);
        return content;
    }

    /// <summary>What is ticked, then what was named.</summary>
    public IReadOnlyList<SkillAsked> Requirements()
    {
        var ticked = form.Asked.Where(a => a.Keep).Select(a => a.Asked);
        return [.. ticked.Concat(Named()).DistinctBy(a => (a.ConceptUri ?? Folding.Fold(a.Phrase), a.Need))];
    }

    /// <summary>Skills that were named one by one.</summary>
    public IEnumerable<SkillAsked> Named()
    {
        var need = Teaches(form.Kind) ? Need.Teaches : Need.Essential;
        return Lines(form.More).Select(words => new SkillAsked(Texts.Languages.Select(l => UnderstandPosting.Named(words, skills, l)).OfType<string>().FirstOrDefault(), words, need));
    }

    public static bool Teaches(SourceKind kind) => kind is SourceKind.Course or SourceKind.Workshop or SourceKind.Mentor;

    private Dictionary<string, string> Said(IReadOnlyDictionary<string, string>? known, string? words, string? other)
    {
        var said = (known ?? new Dictionary<string, string>()).Where(w => !Texts.Languages.Contains(w.Key)).ToDictionary();
        if (!string.IsNullOrWhiteSpace(words))
            said[form.Language] = Tidy(words);
        if (!string.IsNullOrWhiteSpace(other))
            said[form.OtherLanguage] = Tidy(other);
        return said;
    }

    private List<ConditionAsked> Conditions()
    {
        var read = Lines(form.Conditions).Select(line => (Line: line, Asked: ConditionValues.Parse(line))).ToList();
        foreach (var (line, _) in read.Where(r => r.Asked is null))
            wrong.Add(Refusal.Malformed("conditions", "skills.opening-condition", "skills.reason.opening-condition", new("skills.remedy.opening-condition"), ("value", line)));
        return [.. read.Select(r => r.Asked).OfType<ConditionAsked>().Distinct()];
    }

    private DateOnly? Day(string field, string? typed, bool needed = false)
    {
        var day = Line(typed) is { } line ? PostingValues.Day(line, TimeZoneInfo.Utc) : null;
        if (day is null && (needed || Line(typed) is not null))
            wrong.Add(Refusal.Malformed(field, "skills.opening-day", "skills.reason.opening-day", new("skills.remedy.opening-day")));
        return day;
    }

    private int? Whole(string field, string? typed)
    {
        var number = Line(typed) is { } line ? PostingValues.Whole(line) : null;
        if (number is null && Line(typed) is not null)
            wrong.Add(Refusal.Malformed(field, "skills.opening-number", "skills.reason.opening-number", new("skills.remedy.opening-number")));
        return number;
    }

    private long? Cents(string? typed)
    {
        var cents = Line(typed) is { } line ? PostingValues.Cents(line) : null;
        if (cents is null && Line(typed) is not null)
            wrong.Add(Refusal.Malformed("cost", "skills.opening-amount", "skills.reason.opening-amount", new("skills.remedy.opening-amount")));
        return cents;
    }

    private static string? Line(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static string Tidy(string typed) => typed.ReplaceLineEndings("\n").Trim();

    private static string[] Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
