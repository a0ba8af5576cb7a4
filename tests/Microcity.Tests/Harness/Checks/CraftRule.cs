using System.Text.RegularExpressions;

namespace Microcity.Tests;

/// <summary>Something our sources never hold.</summary>
/// <param name="Says">The rule in words.</param>
/// <param name="Where">Which files it is about, as a pattern of their paths.</param>
/// <param name="Planted">A line that breaks the rule.</param>
/// <param name="PlantedIn">A file that it breaks the rule in.</param>
public sealed record CraftRule(string Says, string Where, string Never, string Planted, string PlantedIn = "src/Microcity/Engines/Skills/Demand/Planted.cs")
{
    private const string Cs = @"\.cs$";
    private const string Pages = @"\.cshtml$";
    private const string OutsideData = @"^src/(?!Microcity/Platform/Data/).*\.cs(html)?$";
    private const string Page = "src/Microcity/Engines/Skills/Demand/Planted.cshtml";

    public static IReadOnlyList<CraftRule> All { get; } =
    [
        new("T2: connections of a provider only in Platform/Data", OutsideData, @"\b(Sqlite|Npgsql|Db)(Connection|Command|DataSource)\b|\bUse(Sqlite|Npgsql)\b|\busing (Npgsql|Microsoft\.Data\.Sqlite)\b", "using var c = new SqliteConnection(file);"),
        new("T22: raw SQL only in Platform/Data", OutsideData, @"\b(FromSql|ExecuteSql|SqlQuery)\w*|\bCommandText\b|\bGetDbConnection\b|\bmigration(Builder)?\.Sql\b", "await db.Database.ExecuteSqlRawAsync(sql);"),
        new("the algorithms see nothing of the machine", @"^src/Microcity\.Matching/", @"\bEnvironment\.\w+|\bProcess\b", "var cores = Environment.ProcessorCount;", "src/Microcity.Matching/Match/Planted.cs"),
        new("no regions", Cs, @"#region", "#region Acts"),
        new("nothing left to do", @"\.(cs|cshtml)$", @"\b(TODO|FIXME|HACK|XXX)\b", "var later = \"TODO\";"),
        new("markup is written in pages, never in strings", Cs, @"""[^""\n]*</?(a|p|b|i|br|div|span|ul|ol|li|em|strong|h[1-6]|table|tr|td|th|form|input|button|script|style|svg)[ />][^""\n]*""", "var row = \"<li>\" + name + \"</li>\";"),
        new("no raw markup", @"\.(cs|cshtml)$", @"\bHtml\.Raw\b|\bHtmlString\b", "@Html.Raw(Model.Text)", Page),
        new("T24: no style and no script inside a page", Pages, @"\sstyle\s*=|<style\b|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*""|\bhx-on\b|javascript:", "<p style=\"color:red\">", Page),
        new("no failure swallowed", Cs, @"catch\s*(\([^)]*\))?\s*\{\s*\}", "try { Save(); } catch (Exception) { }"),
        new("no sentence put together from pieces of keys", @"\.(cs|cshtml)$", @"\b[Ss]ay(\.Count\(|\[)\s*\$""|\b[Ss]ay(\.Count\(|\[)\s*""[^""]*""\s*\+", "var text = say[$\"skills.{room}.title\"];"),
        new("no mocks of our own types", Cs, @"\b(Moq|NSubstitute|FakeItEasy)\b", "using NSubstitute;"),
    ];

    public IEnumerable<string> Broken(IEnumerable<SourceFile> files)
    {
        var (where, never) = (new Regex(Where), new Regex(Never, RegexOptions.IgnoreCase));
        return files.Where(f => where.IsMatch(f.Path)).SelectMany(f => f.Places(never));
    }

    public override string ToString() => Says;
}
