using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>Reads the concepts of a download with their names in every language that is there.</summary>
internal sealed class EscoConcepts(EscoPackage package, TaxonomyInput input, EscoLog log)
{
    private const string Home = "http://data.europa.eu/esco/";

    private readonly Dictionary<string, ConceptInput> concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> skillNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> sharedNames = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Known => new HashSet<string>(concepts.Keys, StringComparer.Ordinal);

    public void ReadAll()
    {
        Read(EscoColumns.Skills, Skill);
        Read(EscoColumns.Occupations, (uri, row) => new(uri, ConceptKind.Occupation) { Code = row["code"].Trim(), Offered = Released(row) });
        Read(EscoColumns.SkillGroups, (uri, row) => new(uri, ConceptKind.SkillGroup) { Code = GroupCode(uri, row), Offered = Released(row) });
        Read(EscoColumns.IscoGroups, (uri, row) => new(uri, ConceptKind.IscoGroup) { Code = row["code"].Trim(), Offered = Released(row) });
        MarkLanguages();
        input.Concepts.AddRange(concepts.Values);
    }

    public TaxonomyCounts Count()
    {
        int Of(ConceptKind kind) => input.Concepts.Count(c => c.Kind == kind);
        int Typed(SkillType type) => input.Concepts.Count(c => c.Kind == ConceptKind.Skill && c.Type == type);
        return new()
        {
            Skills = Of(ConceptKind.Skill),
            Doing = Typed(SkillType.Skill),
            Knowing = Typed(SkillType.Knowledge),
            Untyped = Typed(SkillType.None),
            Occupations = Of(ConceptKind.Occupation),
            SkillGroups = Of(ConceptKind.SkillGroup),
            IscoGroups = Of(ConceptKind.IscoGroup),
            SkillNames = skillNames.Count,
            SharedNames = sharedNames.Count,
            Names = CountNames(input),
        };
    }

    /// <summary>Names by language.</summary>
    public static SortedDictionary<string, int> CountNames(TaxonomyInput input)
    {
        var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (language, of) in input.Concepts.SelectMany(c => c.Names))
            names[language] = names.GetValueOrDefault(language) + of.Others.Count + (of.Preferred is null ? 0 : 1);
        return names;
    }

    private void Read(string stem, Func<string, EscoTable, ConceptInput> make)
    {
        var first = true;
        foreach (var file in package.Of(stem))
        {
            using var table = Open(file, log);
            if (table is null)
                continue;
            while (table.Read())
                Add(table, make, first);
            Close(table, log);
            first = false;
        }
    }

    private void Add(EscoTable table, Func<string, EscoTable, ConceptInput> make, bool first)
    {
        var uri = table["conceptUri"].Trim();
        if (!uri.StartsWith(Home, StringComparison.Ordinal))
        {
            log.Refuse(EscoReasons.ForeignUri(table.File.Name, table.Row, uri));
            return;
        }
        if (!concepts.TryGetValue(uri, out var concept))
            concepts.Add(uri, concept = make(uri, table));
        else if (first)
            log.Warn(WarningKind.RepeatedConcepts, uri);
        AddNames(concept, table);
    }

    private void AddNames(ConceptInput concept, EscoTable table)
    {
        var names = concept.NamesIn(table.File.Language ?? "en");
        var preferred = table["preferredLabel"];
        if (preferred != preferred.Trim())
            log.Warn(WarningKind.BlanksAroundNames, concept.Uri);
        if (preferred.Trim().Length > 0)
        {
            names.Prefer(preferred);
            CountName(concept, preferred);
        }
        foreach (var other in Lines(table["altLabels"]))
        {
            if (!names.Add(other))
                log.Warn(WarningKind.RepeatedNames);
            CountName(concept, other);
        }
        foreach (var hidden in Lines(table["hiddenLabels"]))
            names.Add(hidden);
        if (table["description"].Trim() is { Length: > 0 } description)
            names.Description ??= description;
    }

    private void CountName(ConceptInput concept, string name)
    {
        if (concept.Kind != ConceptKind.Skill)
            return;
        var lower = name.Trim().ToLowerInvariant();
        if (!skillNames.TryAdd(lower, concept.Uri) && skillNames[lower] != concept.Uri)
            sharedNames.Add(lower);
    }

    private ConceptInput Skill(string uri, EscoTable row)
    {
        var (type, reuse) = (row["skillType"].Trim(), row["reuseLevel"].Trim());
        if (type.Length == 0)
            log.Warn(WarningKind.NoSkillType, uri);
        if (reuse.Length == 0)
            log.Warn(WarningKind.NoReuseLevel, uri);
        return new(uri, ConceptKind.Skill)
        {
            Type = type switch { "skill/competence" => SkillType.Skill, "knowledge" => SkillType.Knowledge, _ => SkillType.None },
            Reuse = ReuseLevels.Of(reuse),
            Offered = Released(row),
        };
    }

    private bool Released(EscoTable row)
    {
        if (row["status"].Trim() is "released")
            return true;
        log.Warn(WarningKind.NotReleased, row["conceptUri"].Trim());
        return false;
    }

    private string GroupCode(string uri, EscoTable row)
    {
        if (row["code"].Trim() is { Length: > 0 } code)
            return code;
        log.Warn(WarningKind.NoCode);
        return uri[(uri.LastIndexOf('/') + 1)..];
    }

    private void MarkLanguages()
    {
        var marked = false;
        foreach (var file in package.Of(EscoColumns.LanguageSkills))
        {
            using var table = Open(file, log);
            while (table is not null && table.Read())
            {
                if (concepts.TryGetValue(table["conceptUri"].Trim(), out var skill))
                    marked = skill.IsLanguage = true;
            }
        }
        if (!marked)
            log.Warn(WarningKind.NoLanguageCollection);
    }

    /// <summary>Null, with the reasons noted, where columns are missing.</summary>
    internal static EscoTable? Open(EscoFile file, EscoLog log)
    {
        if (file.Bytes.AsSpan().StartsWith("\uFEFF"u8))
            log.Warn(WarningKind.ByteOrderMark, file.Name);
        var table = new EscoTable(file);
        var missing = table.Missing.ToList();
        if (missing.Count == 0)
            return table;
        missing.ForEach(column => log.Refuse(EscoReasons.MissingColumn(file.Name, column)));
        table.Dispose();
        return null;
    }

    internal static void Close(EscoTable table, EscoLog log)
    {
        if (table.Unreadable is { } row)
            log.Refuse(EscoReasons.UnreadableRow(table.File.Name, row));
    }

    private static string[] Lines(string cell) => cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
