using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What holds for a whole file.</summary>
/// <param name="Kind">Of rows that say none.</param>
/// <param name="Today">In the city.</param>
public sealed record PostingDefaults(SourceKind Kind, DateOnly Today, TimeZoneInfo Zone)
{
    /// <summary>How long an opening counts as open whose file names no last day.</summary>
    public const int DaysOpen = 30;
}

/// <summary>Makes an opening of one row, or says everything that is wrong with it.</summary>
internal sealed partial class ReadPosting(FoundRow found, PostingDefaults defaults)
{
    private static readonly SearchValues<char> LatvianLetters = SearchValues.Create("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ");

    private readonly List<RowFault> faults = [];

    /// <param name="content">Null if there are faults.</param>
    public static IReadOnlyList<RowFault> Run(FoundRow found, PostingDefaults defaults, out OpportunityContent? content)
    {
        var reading = new ReadPosting(found, defaults);
        content = found.Broken is { } broken ? reading.Unreadable(broken) : reading.Content();
        if (reading.faults.Count > 0)
            content = null;
        return reading.faults;
    }

    private OpportunityContent? Unreadable(string expected)
    {
        faults.Add(new(found.Number, null, null, "", expected));
        return null;
    }

    private OpportunityContent? Content()
    {
        var (title, text) = (Words(PostingColumn.Title, PostingColumn.TitleLv, PostingColumn.TitleEn), Words(PostingColumn.Text, PostingColumn.TextLv, PostingColumn.TextEn));
        var remote = Value(PostingColumn.Remote, "skills.expected.remote", w => PostingValues.RemoteWork(w)) ?? Remote.No;
        var (place, organisation) = (found[PostingColumn.Place], found[PostingColumn.Organisation]);
        var posted = Value(PostingColumn.Posted, "skills.expected.day", w => PostingValues.Day(w, defaults.Zone));
        if (title.Count == 0)
            Lacks(PostingColumn.Title, "skills.expected.title");
        if (posted is null && found[PostingColumn.Posted] is null)
            Lacks(PostingColumn.Posted, "skills.expected.day");
        else if (posted > defaults.Today)
            Wrong(PostingColumn.Posted, "skills.expected.past-day");
        if (organisation is null)
            Lacks(PostingColumn.Organisation, "skills.expected.organisation");
        if (place is null && remote is Remote.No)
            Lacks(PostingColumn.Place, "skills.expected.place");

        var occupation = found[PostingColumn.Occupation] ?? "";
        var content = new OpportunityContent(Value(PostingColumn.Kind, "skills.expected.kind", w => PostingValues.Kind(w)) ?? defaults.Kind, "-")
        {
            Title = title,
            Text = text,
            OrganisationName = organisation,
            Place = place,
            Remote = remote,
            Cell = Degrees(PostingColumn.Latitude, 90) is { } north && Degrees(PostingColumn.Longitude, 180) is { } east ? new PlaceCell(north, east) : null,
            PostedOn = posted ?? defaults.Today,
            OpenUntil = Value(PostingColumn.Until, "skills.expected.day", w => PostingValues.Day(w, defaults.Zone)) ?? (posted ?? defaults.Today).AddDays(PostingDefaults.DaysOpen),
            StartsOn = Value(PostingColumn.Starts, "skills.expected.day", w => PostingValues.Day(w, defaults.Zone)),
            EndsOn = Value(PostingColumn.Ends, "skills.expected.day", w => PostingValues.Day(w, defaults.Zone)),
            Hours = Value(PostingColumn.Hours, "skills.expected.whole", w => PostingValues.Whole(w)),
            CostCents = Value(PostingColumn.Cost, "skills.expected.amount", w => PostingValues.Cents(w)),
            Contract = Value(PostingColumn.Contract, "skills.expected.contract", w => PostingValues.Contract(w)) ?? ContractKinds.None,
            Places = Value(PostingColumn.Places, "skills.expected.whole", w => PostingValues.Whole(w)),
            HardToFill = Value(PostingColumn.HardToFill, "skills.expected.yes-no", w => PostingValues.Yes(w)) ?? false,
            OccupationUri = OpportunityRules.IsConcept(occupation) ? occupation : null,
            OccupationName = occupation.Length is > 0 and <= OpportunityRules.LongestTitle && occupation.Any(char.IsLetter) && !OpportunityRules.IsConcept(occupation) ? occupation : null,
            IscoCode = IscoCode().Match(found[PostingColumn.Isco] ?? occupation) is { Success: true } isco ? isco.Groups[1].Value : null,
            Url = found[PostingColumn.Url],
            Requirements = [.. Skills(PostingColumn.Skills, Need.Essential), .. Skills(PostingColumn.Optional, Need.Optional), .. Skills(PostingColumn.Teaches, Need.Teaches)],
            Conditions = Conditions(),
        };
        content = content with { SourceRef = Reference(content) };
        if (faults.Count == 0)
            Check(content);
        return content;
    }

    /// <summary>The file's own reference; else what makes an opening one and the same: its title, who offers it and where.</summary>
    private string Reference(OpportunityContent content)
    {
        var named = found[PostingColumn.Ref];
        if (named is { Length: <= OpportunityRules.LongestRef } && !named.StartsWith(EnterOpportunity.Prefix, StringComparison.Ordinal))
            return named;
        var same = named ?? string.Join('\n', content.Title.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value).Append(content.OrganisationName).Append(content.Place).Select(w => SheetColumn.Folded(w ?? "")));
        return "file:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(same)).AsSpan(0, 16));
    }

    private Dictionary<string, string> Words(ImportColumn any, ImportColumn latvian, ImportColumn english)
    {
        var words = new Dictionary<string, string>();
        if (found[latvian] is { } lv)
            words["lv"] = PlainText.Of(lv);
        if (found[english] is { } en)
            words["en"] = PlainText.Of(en);
        if (found[any] is { } text && PlainText.Of(text) is { Length: > 0 } plain)
            words.TryAdd(Language(plain), plain);
        return words.Where(w => w.Value.Length > 0).ToDictionary();
    }

    /// <summary>As the file says; else Latvian by its letters, Russian by its script, else English.</summary>
    private string Language(string text) =>
        LanguageTag().Match(found[PostingColumn.Language] ?? "") is { Success: true } tag ? tag.Value.ToLowerInvariant()
        : text.AsSpan().ContainsAny(LatvianLetters) ? "lv"
        : text.Any(sign => sign is >= 'А' and <= 'я') ? "ru"
        : "en";

    private IEnumerable<SkillAsked> Skills(ImportColumn column, Need need)
    {
        var written = found[column] ?? "";
        char[] between = written.Contains('|', StringComparison.Ordinal) ? ['|'] : written.AsSpan().IndexOfAny(';', '\n') >= 0 ? [';', '\n'] : [','];
        return written.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Select(words =>
        {
            var level = SkillLevel().Match(words);
            var name = level.Success ? words[..level.Index].TrimEnd() : words;
            return new SkillAsked(OpportunityRules.IsConcept(name) ? name : null, OpportunityRules.IsConcept(name) ? "" : name, need, level.Success ? level.Groups[1].Value[0] - '0' : null);
        });
    }

    private List<ConditionAsked> Conditions()
    {
        var all = (found[PostingColumn.Conditions] ?? "").Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ConditionValues.Parse).ToList();
        if (all.Contains(null))
            Wrong(PostingColumn.Conditions, "skills.remedy.opening-condition");
        return [.. all.OfType<ConditionAsked>().Distinct()];
    }

    private int? Degrees(ImportColumn column, int most) => Value(column, "skills.expected.degrees", w => PostingValues.Degrees(w, most));

    private T? Value<T>(ImportColumn column, string expected, Func<string, T?> read)
        where T : struct
    {
        if (found[column] is not { } written)
            return null;
        if (read(written) is { } value)
            return value;
        Wrong(column, expected);
        return null;
    }

    private void Check(OpportunityContent content)
    {
        foreach (var reason in OpportunityRules.Unfit(content)?.Reasons ?? [])
        {
            var column = ColumnOf(reason.Field);
            faults.Add(new(found.Number, column, column is null ? null : found.Heading(column), column is null ? "" : Short(found[column]), reason.Remedies[0].TextKey, reason.Remedies[0].Values));
        }
    }

    private static ImportColumn? ColumnOf(string? field) => field switch
    {
        "title" => PostingColumn.Title,
        "text" => PostingColumn.Text,
        "organisation" => PostingColumn.Organisation,
        "place" => PostingColumn.Place,
        "openUntil" => PostingColumn.Until,
        "endsOn" => PostingColumn.Ends,
        "places" => PostingColumn.Places,
        "hours" => PostingColumn.Hours,
        "cost" => PostingColumn.Cost,
        "url" => PostingColumn.Url,
        "isco" => PostingColumn.Isco,
        "requirements" => PostingColumn.Skills,
        _ => null,
    };

    private void Lacks(ImportColumn column, string expected) => faults.Add(new(found.Number, column, found.Heading(column), "", expected));

    private void Wrong(ImportColumn column, string expected) => faults.Add(new(found.Number, column, found.Heading(column), Short(found[column]), expected));

    private static string Short(string? value) => value is { Length: > 80 } ? value[..79] + "…" : value ?? "";

    [GeneratedRegex(@"^C?(\d{4})(?:\.\d+)?\z")]
    private static partial Regex IscoCode();

    [GeneratedRegex("^[A-Za-z]{2}(?![A-Za-z])")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@":([1-4])\z")]
    private static partial Regex SkillLevel();
}
