using System.Text;
using CsCheck;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>Whatever comes, the reader answers with rows or a named refusal.</summary>
public sealed class ImportFileProperties
{
    private static readonly PostingDefaults Today = new(SourceKind.Market, new(2026, 11, 24), TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga"));

    private static readonly string[] Seeds =
    [
        "title;hiringOrganization;place;datePosted;skills\nWelder;\"SIA \"\"Osta\"\"\";Ventspils;2026-11-01;weld|read\n",
        """[{"@type":"JobPosting","title":"Cook","datePosted":"2026-11-20","hiringOrganization":{"name":"SIA"},"jobLocation":[{"address":"Riga"}],"description":"<p>a</p>"}]""",
        """<html><script type="application/ld+json">{"@graph":[{"@type":"JobPosting","title":"\ud800"}]}</script></html>""",
    ];

    [Fact]
    public void Garbage_ends_in_rows_or_a_named_refusal() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Ends(bytes), iter: 3_000, threads: 1);

    [Fact]
    public void Damaged_files_end_in_rows_or_a_named_refusal() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 300], Gen.OneOfConst('"', ';', ',', '\n', '<', '>', '{', '}', '[', ']', '\\', ' ', '0', 'ā', '\t', ':'), Gen.Int[0, 3]).Array[1, 8])
            .Sample((seed, damages) =>
            {
                var text = new StringBuilder(Seeds[seed]);
                foreach (var (at, sign, how) in damages)
                {
                    var place = at % text.Length;
                    _ = how switch { 0 => text.Insert(place, sign), 1 => text.Remove(place, 1).Append(sign), 2 => text.Insert(place, text.ToString(0, Math.Min(place + 1, 50))), _ => text.Replace(text[place], sign, place, 1) };
                }
                return Ends(Encoding.UTF8.GetBytes(text.ToString()));
            }, iter: 7_000, threads: 1);

    [Fact]
    public void Rows_that_are_written_come_back_as_they_were() =>
        Rows.Array[1, 12].Sample(rows =>
        {
            var file = new StringBuilder("title;hiringOrganization;place;datePosted;validThrough;places;cost;text_lv;ref\n");
            for (var i = 0; i < rows.Length; i++)
            {
                var (title, organisation, places, cents, days) = rows[i];
                file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Quoted(title)};{Quoted(organisation)};Ventspils;{new DateOnly(2026, 1, 1).AddDays(days):d.M.yyyy};{new DateOnly(2026, 12, 1).AddDays(days):yyyy-MM-dd};{places};{cents / 100},{cents % 100:00};{Quoted(organisation)};r{i}\n");
            }
            var read = ImportFileTests.Read(Encoding.UTF8.GetBytes(file.ToString()));
            Assert.Equal(rows.Length, read.Count);
            foreach (var (row, (content, faults)) in rows.Zip(read))
            {
                Assert.Empty(faults);
                Assert.Equal(row.Title, Assert.Single(content!.Title).Value);
                Assert.Equal((row.Organisation, row.Places, row.Cents, new DateOnly(2026, 1, 1).AddDays(row.Days)), (content.OrganisationName, content.Places!.Value, content.CostCents!.Value, content.PostedOn));
            }
        }, iter: 300, threads: 1);

    /// <summary>Words of letters, quotes, separators and accents, as rows hold them.</summary>
    private static readonly Gen<string> Words = Gen.OneOfConst('a', 'Š', 'ķ', '"', ';', ',', '|', '.', '7', 'и').Array[1, 20].Select(signs => "x" + new string(signs));

    private static readonly Gen<(string Title, string Organisation, int Places, long Cents, int Days)> Rows =
        Gen.Select(Words, Words, Gen.Int[1, 9_999], Gen.Long[0, 9_999_999], Gen.Int[0, 300]);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Ends(byte[] file)
    {
        var found = ReadImportFile.Run(OpeningsImport.Kind, file);
        if (!found.Done)
            return found.Refusal.Reasons.Count > 0;
        foreach (var posting in found.Value.Rows)
        {
            var faults = ReadPosting.Run(posting, Today, out var content);
            if (content is null == (faults.Count == 0) || (content is not null && OpportunityRules.Unfit(content) is not null))
                return false;
        }
        return true;
    }
}
