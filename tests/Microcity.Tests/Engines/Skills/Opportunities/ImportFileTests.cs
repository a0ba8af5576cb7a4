using System.Text;
using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>What the one reader makes of files as offices send them.</summary>
public sealed class ImportFileTests
{
    private static readonly PostingDefaults Today = new(SourceKind.Market, new(2026, 11, 24), TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga"));

    [Theory]
    [InlineData(1257, ';')]
    [InlineData(65001, ';')]
    [InlineData(65001, ',')]
    [InlineData(65001, '\t')]
    [InlineData(1200, ';')]
    public void Rule29_Semicolons_commas_and_old_code_pages_read_alike(int codePage, char between)
    {
        var text = "Nosaukums;Darba devējs;Vieta;Publicēts;Pieteikšanās līdz;Prasmes;Līgums;Vietu skaits\r\nŠuvēja;SIA “Ņemme”;Ķekava;20.11.2026.;24.12.2026;šūt, griezt audumu;pilna slodze;2\r\n"
            .Replace(';', between).Replace("šūt, griezt audumu", "\"šūt|griezt audumu\"", StringComparison.Ordinal);
        var encoding = codePage is 65001 ? new UTF8Encoding(false) : codePage is 1200 ? new UnicodeEncoding(false, true) : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var (content, faults) = Assert.Single(Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
        Assert.Empty(faults);
        Assert.Equal(("Šuvēja", "SIA “Ņemme”", "Ķekava"), (content!.Title["lv"], content.OrganisationName, content.Place));
        Assert.Equal((new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 24), 2), (content.PostedOn, content.OpenUntil, content.Places));
        Assert.Equal(["šūt", "griezt audumu"], content.Requirements.Select(r => r.Phrase));
    }

    [Fact]
    public void Rule29_Every_fault_of_a_row_is_named_with_number_column_value_and_what_is_expected()
    {
        var rows = Read("""
            title;hiringOrganization;place;remote;datePosted;places;kind;contract;cost
            Welder;SIA Osta;Ventspils;;2026-11-01;3;;;

            ;SIA Osta;;maybe;31.11.2026;many;club;serf;ten
            Cook;;Ventspils;;2026-11-25;;;;
            "Baker;SIA Osta;Ventspils
            """u8);
        Assert.Equal([2, 4, 5, 6], rows.Select((r, i) => r.Faults.Count > 0 ? r.Faults[0].Row : 2));
        HashSet<(string?, string, string)> expected =
        [
            ("remote", "maybe", "skills.expected.remote"), ("datePosted", "31.11.2026", "skills.expected.day"), (null, "", "skills.expected.title"), (null, "", "skills.expected.place"),
            ("kind", "club", "skills.expected.kind"), ("contract", "serf", "skills.expected.contract"), ("places", "many", "skills.expected.whole"), ("cost", "ten", "skills.expected.amount"),
        ];
        Assert.Equal(expected, rows[1].Faults.Select(f => (f.Column, f.Value, f.ExpectedKey)).ToHashSet());
        Assert.Equal(["skills.expected.past-day", "skills.expected.organisation"], rows[2].Faults.Select(f => f.ExpectedKey));
        Assert.Equal("platform.expected.quotes", Assert.Single(rows[3].Faults).ExpectedKey);
        Assert.All(rows.Skip(1), r => Assert.Null(r.Content));
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"JobPosting",BODY}""")]
    [InlineData("""[{"@type":"JobPosting",BODY}]""")]
    [InlineData("""{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"x"},{"@type":["JobPosting","Thing"],BODY}]}""")]
    [InlineData("""{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"http://schema.org/JobPosting",BODY}}]}""")]
    [InlineData("""<!doctype html><html><head><script>var a="<b>";</script><script type="application/ld+json">{"@type":"JobPosting",BODY}</script></head><body>Hello</body></html>""")]
    public void Rule29_Job_adverts_are_found_however_they_are_wrapped(string wrapped)
    {
        var body = """
            "title":"Metinātājs","datePosted":"2026-11-20T22:30:00Z","validThrough":"2026-12-31T23:59","hiringOrganization":{"@type":"Organization","name":"SIA Osta"},
            "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Ventspils","addressCountry":"LV"},"geo":{"latitude":57.3937,"longitude":"21.5647"}},
            "description":"&lt;p&gt;Metinām &lt;b&gt;kuģus&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;MIG&lt;/li&gt;&lt;li&gt;TIG&lt;/li&gt;&lt;/ul&gt;","employmentType":["FULL_TIME","TEMPORARY"],"totalJobOpenings":4,"workHours":"40 hours a week",
            "identifier":{"@type":"PropertyValue","name":"Osta","value":17},"url":"https://osta.example/17","skills":[{"@type":"DefinedTerm","name":"MIG welding"},"read drawings"],"inLanguage":"lv-LV"
            """;
        var (content, faults) = Assert.Single(Read(Encoding.UTF8.GetBytes(wrapped.Replace("BODY", body, StringComparison.Ordinal))));
        Assert.Empty(faults);
        Assert.Equal(("Osta/17", "Metinātājs", "SIA Osta", "Ventspils"), (content!.SourceRef, content.Title["lv"], content.OrganisationName, content.Place));
        Assert.Equal("Metinām kuģus.\n\n• MIG\n• TIG", content.Text["lv"]);
        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2026, 12, 31), new PlaceCell(5739, 2156)), (content.PostedOn, content.OpenUntil, content.Cell!.Value));
        Assert.Equal((4, 40, ContractKinds.FixedTerm), (content.Places, content.Hours, content.Contract));
        Assert.Equal(["MIG welding", "read drawings"], content.Requirements.Select(r => r.Phrase));
    }

    [Fact]
    public void Rule29_Remote_work_needs_no_place_and_a_broken_block_is_a_row_of_its_own()
    {
        var rows = Read("""
            <script type="application/ld+json">{"@type":"JobPosting","title":"Tester","datePosted":"2026-11-20","hiringOrganization":"SIA Kods","jobLocationType":"TELECOMMUTE"}</script>
            <script type="application/ld+json">{"@type":"JobPosting","title":</script>
            """u8);
        Assert.Equal((Remote.Full, null), (rows[0].Content!.Remote, rows[0].Content!.Place));
        Assert.Equal((2, "skills.expected.json"), (rows[1].Faults[0].Row, rows[1].Faults[0].ExpectedKey));
    }

    [Theory]
    [InlineData("", "platform.file-empty")]
    [InlineData(" \r\n ", "platform.file-empty")]
    [InlineData("title;place\n", "platform.file-empty")]
    [InlineData("{\"@type\":\"JobPosting\"", "skills.file-json")]
    [InlineData("{\"@type\":\"Recipe\"}", "skills.file-adverts")]
    [InlineData("<html><body>Nothing</body></html>", "skills.file-adverts")]
    [InlineData("PK\u0003\u0004rest", "platform.file-workbook")]
    [InlineData("title;place\0\n", "platform.file-no-text")]
    public void What_is_no_list_of_openings_is_refused_by_name(string file, string code)
    {
        var refusal = ReadImportFile.Run(OpeningsImport.Kind, Encoding.UTF8.GetBytes(file)).Refusal!;
        Assert.Equal(code, refusal.Reasons[0].Code);
        Assert.Equal(RefusalKind.Content, refusal.Kind);
        Assert.NotEmpty(refusal.Reasons[0].Remedies);
    }

    [Fact]
    public void Limits_are_20_000_rows_and_10_MiB()
    {
        Assert.Equal(20_000, ReadImportFile.Run(OpeningsImport.Kind, Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Repeat("a\n", 20_000)))).Value!.Rows.Count);
        Assert.Equal("platform.file-rows", ReadImportFile.Run(OpeningsImport.Kind, Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Repeat("a\n", 20_001)))).Refusal!.Reasons[0].Code);
        Assert.Equal("platform.file-large", ReadImportFile.Run(OpeningsImport.Kind, new byte[(10 << 20) + 1]).Refusal!.Reasons[0].Code);
    }

    [Theory]
    [InlineData("plain < text & more", "plain < text & more")]
    [InlineData("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree")]
    [InlineData("&lt;p&gt;One &amp;amp; two&lt;/p&gt;", "One & two")]
    [InlineData("a<script>alert(1)</script><style>b{}</style>c", "ac")]
    [InlineData("<ul><li>one<li>two</ul>after", "• one\n• two\nafter")]
    public void HTML_becomes_text(string written, string text) => Assert.Equal(text, PlainText.Of(written));

    [Fact]
    public void Text_that_is_nested_deeply_is_only_text() =>
        Assert.Equal("deep", PlainText.Of(string.Concat(Enumerable.Repeat("<div>", 11_000)) + "deep"));

    internal static List<(OpportunityContent? Content, IReadOnlyList<RowFault> Faults)> Read(ReadOnlySpan<byte> file)
    {
        var found = ReadImportFile.Run(OpeningsImport.Kind, file.ToArray());
        Assert.True(found.Done, found.Refusal?.Reasons[0].Code);
        return [.. found.Value.Rows.Select(f => (Faults: ReadPosting.Run(f, Today, out var content), Content: content)).Select(r => (r.Content, r.Faults))];
    }
}
