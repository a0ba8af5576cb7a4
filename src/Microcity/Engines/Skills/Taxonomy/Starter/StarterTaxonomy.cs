using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>The skills list that every city begins with, read from the files beside this one and compiled once per process.</summary>
public static class StarterTaxonomy
{
    public const string Version = "starter-1";

    private static readonly string[] Files = ["skills", "skill-groups", "skill-relations", "occupations", "isco-groups", "occupation-skills"];
    private static readonly Lazy<TaxonomyView> Compiled = new(() => TaxonomyView.Open(TaxonomyCompiler.Compile(Read())));

    public static TaxonomyView View => Compiled.Value;

    /// <summary>The 24 ways to begin without typing.</summary>
    public static IReadOnlyList<Tile> Tiles { get; } =
        [.. Rows("tiles").Select(row => new Tile(row["key"], new Dictionary<string, string> { ["en"] = row["en"], ["lv"] = row["lv"] }, Several(row["skills"]), row["pictogram"]))];

    /// <summary>The list before it is compiled; its names also serve other lists.</summary>
    public static TaxonomyInput Read()
    {
        var input = new TaxonomyInput(Version, [.. Files.Select(f => (f + ".csv", Sha256(f)))]);
        foreach (var row in Rows("skills"))
        {
            var skill = new ConceptInput(row["uri"], ConceptKind.Skill)
            {
                Type = row["type"] == "knowledge" ? SkillType.Knowledge : SkillType.Skill,
                Reuse = ReuseLevels.Of(row["reuse"]),
                IsLanguage = row["type"] == "language",
            };
            input.Concepts.Add(Named(skill, row));
        }
        AddGroups(input, "skill-groups", ConceptKind.SkillGroup);
        AddGroups(input, "isco-groups", ConceptKind.IscoGroup);
        AddOccupations(input);
        input.Broader.AddRange(Rows("skill-relations").Select(row => new UriLink(row["uri"], row["broader"])));
        foreach (var row in Rows("occupation-skills"))
            (row["need"] == "essential" ? input.Essential : input.Optional).Add(new(row["occupation"], row["skill"]));
        return input;
    }

    private static void AddGroups(TaxonomyInput input, string file, ConceptKind kind)
    {
        foreach (var row in Rows(file))
            input.Concepts.Add(Named(new(row["uri"], kind) { Code = row["code"] }, row));
    }

    private static void AddOccupations(TaxonomyInput input)
    {
        var groups = input.Concepts.Where(c => c.Kind is ConceptKind.IscoGroup).ToDictionary(c => c.Code!, c => c.Uri);
        input.Broader.AddRange(groups.Where(g => g.Key.Length > 1).Select(g => new UriLink(g.Value, groups[g.Key[..^1]])));
        foreach (var row in Rows("occupations"))
        {
            input.Concepts.Add(Named(new(row["uri"], ConceptKind.Occupation) { Code = row["isco"] }, row));
            input.Broader.Add(new(row["uri"], groups[row["isco"]]));
        }
    }

    private static ConceptInput Named(ConceptInput concept, Dictionary<string, string> row)
    {
        foreach (var language in new[] { "en", "lv" })
        {
            var names = concept.NamesIn(language);
            names.Prefer(row[language]);
            foreach (var other in Several(row.GetValueOrDefault(language + "_alt", "")))
                names.Add(other);
            names.Description = row.GetValueOrDefault(language + "_description") is { Length: > 0 } description ? description : null;
        }
        return concept;
    }

    private static string[] Several(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new CsvReader(new StreamReader(Open(file)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name)!));
        return rows;
    }

    private static string Sha256(string file)
    {
        using var bytes = Open(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static Stream Open(string file) => typeof(StarterTaxonomy).Assembly.GetManifestResourceStream($"starter/{file}.csv")!;
}

/// <summary>An everyday thing somebody may say of themselves with one press.</summary>
/// <param name="Key">Stable word.</param>
/// <param name="Text">By language.</param>
/// <param name="SkillUris">What it means.</param>
/// <param name="Pictogram">Name of its drawing.</param>
public sealed record Tile(string Key, IReadOnlyDictionary<string, string> Text, IReadOnlyList<string> SkillUris, string Pictogram);
