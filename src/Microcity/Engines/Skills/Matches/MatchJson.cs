using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// Matches as JSON: the same bytes from the API and from <c>microcity match</c>. The points of the parts add up to the score; for a
/// minor neither is told, only the words.
/// </summary>
public sealed class MatchJson(CitySkills skills, Say say, bool minor)
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static MatchListAnswer Of(Found found, Say say)
    {
        var json = new MatchJson(found.City.Skills, say, found.Who.Minor);
        if (found.Fits is not { } fits)
        {
            return new(Match.CurrentRules, found.City.Skills.View.Version, say.Language, null, Why(found.WhyNone!.Value, found.CityOff, say), 0, 0, 0, 0, [], [], [], []);
        }
        return new(
            Match.CurrentRules,
            found.City.Skills.View.Version,
            say.Language,
            found.InputHash,
            null,
            fits.List.Scored,
            fits.List.NothingInCommon,
            fits.List.Excluded,
            fits.List.CannotBeScored,
            [.. fits.List.Matches.Select(m => json.One(found.City[m.Match.SourceRef], m.Match) with { Rank = m.Rank, SomethingDifferent = m.SomethingDifferent ? true : null })],
            [.. fits.Excluded.Select(m => json.One(found.City[m.SourceRef], m))],
            [.. fits.CannotBeScored.Select(m => json.One(found.City[m.SourceRef], m))],
            [.. fits.Doors.Select(d => new DoorAnswer(json.Skill(d.Skill), [.. d.Opens.Select(o => found.City[o.SourceRef].Id)], d.Cheapest is { } course ? found.City[course.SourceRef].Id : null))]);
    }

    public static MatchAnswer Of(Explained explained, Say say) =>
        new MatchJson(explained.City.Skills, say, explained.Who.Minor).One(explained.Line, explained.Match, explained.CityOff);

    public MatchAnswer One(OpportunityLine line, Match match, bool cityOff = false)
    {
        var scored = minor ? null : match as Scored;
        return new()
        {
            Opportunity = Line(line),
            Rules = match.RulesVersion,
            Fit = match is Scored { Points: var points } ? FitRules.Word(points) : null,
            Score = scored is null ? null : Hundredths(scored.Points),
            Sums = scored?.Score is { } sums ? new(sums.Essentials, sums.Optionals, sums.EssentialValue, sums.OptionalValue) : null,
            Parts = Parts(line, match),
            Conditions = [.. match.Conditions.Select(c => new ConditionAnswer(c.Verdict, ConditionWords.Sentence(c, say), c.Verdict is Verdict.Failed ? say[ConditionWords.Remedy(c).TextKey] : null))],
            IfLearned = scored is null ? null : [.. scored.IfLearned.Select(Change)],
            IfConfirmed = scored is null ? null : [.. scored.IfConfirmed.Select(Change)],
            Why = match is CannotBeScored cannot ? Why(cannot.Reason, cityOff, say) : null,
        };
    }

    public OpportunityAnswer Line(OpportunityLine line)
    {
        var title = Wording.Of(line.Title, say.Language) ?? new("", say.Language);
        return new(line.Id, line.Kind, line.SourceRef, title.Text, title.Language, line.Organisation, line.Place, line.StartsOn, line.OpenUntil, line.Hours, line.CostCents, $"/openings/{line.Id}");
    }

    public SkillAnswer Skill(int ordinal) => skills.Label(ordinal, say.Language) switch { var label => new(skills.Uri(ordinal), label.Text, label.Language) };

    private PartAnswer[] Parts(OpportunityLine line, Match match)
    {
        var unresolved = 0;
        return [.. match.Parts.Select(part => new PartAnswer(
            part.Asked.Skill is { } skill ? Skill(skill) : new(null, line.Phrases.ElementAtOrDefault(unresolved++) ?? "", null),
            part.Asked.Need,
            part.Asked.Level,
            part.Asked.Weight,
            FitRules.State(part),
            part is { ServedBy: { } by, Value: > 0 } ? new(Skill(by.Held.Skill), by.Relation, by.Held.Proof, by.Held.Level) : null,
            minor ? null : part.Value,
            minor || match is not Scored ? null : Hundredths(part.Points)))];
    }

    private ChangeAnswer Change(Matching.Change change) => new(Skill(change.Skill), Hundredths(change.Points), Hundredths(change.Gain));

    private static WhyAnswer Why(Matching.Reason reason, bool cityOff, Say say) =>
        FitWords.WhyNot(reason, cityOff, say) switch { var (why, helps) => new(reason, why, say[helps.TextKey, helps.Values]) };

    /// <summary>Two decimals, always.</summary>
    internal static decimal Hundredths(int points) => new(points, 0, 0, false, 2);
}

/// <param name="Rules">Rules version.</param>
/// <param name="Skills">Version of the skills list.</param>
/// <param name="Language">Of all words here.</param>
/// <param name="Input">SHA-256 of what went in.</param>
/// <param name="Why">Why there is no list.</param>
/// <param name="Scored">How many score above 0.</param>
/// <param name="Excluded">The first by last open day; <paramref name="ExcludedCount"/> in all.</param>
/// <param name="CannotBeScored">The first by last open day; <paramref name="CannotBeScoredCount"/> in all.</param>
/// <param name="Doors">Skills that would open most more.</param>
public sealed record MatchListAnswer(
    string Rules, string Skills, string Language, string? Input, WhyAnswer? Why, int Scored, int NothingInCommon, int ExcludedCount, int CannotBeScoredCount,
    IReadOnlyList<MatchAnswer> Matches, IReadOnlyList<MatchAnswer> Excluded, IReadOnlyList<MatchAnswer> CannotBeScored, IReadOnlyList<DoorAnswer> Doors);

public sealed record MatchAnswer
{
    public int? Rank { get; init; }
    public required OpportunityAnswer Opportunity { get; init; }
    public required string Rules { get; init; }
    public FitWord? Fit { get; init; }
    public bool? SomethingDifferent { get; init; }

    /// <summary>0.00 to 100.00; the points of the parts add up to it.</summary>
    public decimal? Score { get; init; }

    public SumsAnswer? Sums { get; init; }
    public required IReadOnlyList<PartAnswer> Parts { get; init; }
    public required IReadOnlyList<ConditionAnswer> Conditions { get; init; }
    public IReadOnlyList<ChangeAnswer>? IfLearned { get; init; }
    public IReadOnlyList<ChangeAnswer>? IfConfirmed { get; init; }
    public WhyAnswer? Why { get; init; }
}

/// <param name="E">Weight of the essentials.</param>
/// <param name="O">Weight of the optionals.</param>
/// <param name="EssentialValue">e: weight × value of the essentials, in 1/10,000.</param>
/// <param name="OptionalValue">o: the same of the optionals.</param>
public sealed record SumsAnswer(long E, long O, long EssentialValue, long OptionalValue);

public sealed record OpportunityAnswer(
    Guid Id, SourceKind Kind, string SourceRef, string Title, string TitleLanguage, string? Organisation, string? Place, DateOnly? StartsOn, DateOnly OpenUntil, int? Hours, long? CostCents, string Link);

/// <param name="Uri">Null for words that nobody has tied to a skill.</param>
public sealed record SkillAnswer(string? Uri, string Label, string? Language);

/// <param name="Value">In 1/10,000.</param>
/// <param name="Points">Share of the score.</param>
public sealed record PartAnswer(SkillAnswer Skill, Need Need, int? Level, int Weight, FitState State, ServingAnswer? ServedBy, int? Value, decimal? Points);

public sealed record ServingAnswer(SkillAnswer Skill, Relation Relation, Proof Proof, int? Level);

public sealed record ConditionAnswer(Verdict Verdict, string Text, string? Helps);

public sealed record ChangeAnswer(SkillAnswer Skill, decimal Score, decimal Gain);

public sealed record DoorAnswer(SkillAnswer Skill, IReadOnlyList<Guid> Opens, Guid? CheapestCourse);

public sealed record WhyAnswer(Matching.Reason Reason, string Text, string Helps);
