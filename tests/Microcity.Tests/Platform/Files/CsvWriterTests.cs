using System.Text;
using CsCheck;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class CsvWriterTests
{
    [Fact]
    public async Task T34_O7_Text_is_no_formula_and_numbers_stay()
    {
        Assert.Equal("\"'=1+1\"", await Cell("=1+1"));
        Assert.Equal("\"' =1+1\"", await Cell(" =1+1"));
        Assert.Equal("\"'-5 h\"", await Cell("-5 h"));
        Assert.Equal("-5", await Cell(-5));
        Assert.Equal("-5.25", await Cell(-5.25m));
        foreach (var sign in "=+-@\t\r\n＝＋－＠")
            Assert.Equal($"\"'{sign}x\"", await Cell($"{sign}x"));
        Assert.Equal("\"' ＝x\"", await Cell(" ＝x"));
        Assert.Equal("\"1-2\"", await Cell("1-2"));
        Assert.Equal("\"say \"\"hi\"\"\"", await Cell("say \"hi\""));
        Assert.Equal("\"\"", await Cell(""));
    }

    [Fact]
    public async Task T34_Cells_of_each_kind_have_one_form_and_the_file_says_that_it_is_UTF8()
    {
        using var bytes = new MemoryStream();
        await using (var csv = new CsvWriter(bytes))
        {
            await csv.Row("Vārds", "n");
            await csv.Row("Ķelle, mūrnieka", null, true, new DateOnly(2026, 5, 4), new DateTime(2026, 5, 4, 10, 0, 0, DateTimeKind.Utc), RefusalKind.NothingHere, 1_000_000);
        }
        Assert.Equal(
            "\uFEFF\"Vārds\",\"n\"\r\n\"Ķelle, mūrnieka\",,true,2026-05-04,2026-05-04T10:00:00.000Z,\"nothing-here\",1000000\r\n",
            Encoding.UTF8.GetString(bytes.ToArray()));
        Assert.True(bytes.CanRead);
    }

    [Fact]
    public void T34_Whatever_is_typed_no_spreadsheet_sees_a_formula() =>
        Gen.String.Sample(text =>
        {
            var harmless = CsvWriter.Harmless(text);
            var first = harmless.TrimStart(' ', '\u00A0', '\u2003', '\u200B', '\uFEFF').FirstOrDefault();
            return (harmless == text || harmless == "'" + text) && !"=+-@\t\r\n＝＋－＠".Contains(first, StringComparison.Ordinal);
        });

    private static async Task<string> Cell(object? value)
    {
        using var bytes = new MemoryStream();
        await using (var csv = new CsvWriter(bytes))
            await csv.Row(value);
        return Encoding.UTF8.GetString(bytes.ToArray())[1..^2];
    }
}
