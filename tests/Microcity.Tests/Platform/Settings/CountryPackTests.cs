using System.Text.RegularExpressions;
using Microcity.People;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>A pack is read whole at the start or not at all (platform rule 4).</summary>
public sealed class CountryPackTests
{
    [Theory]
    [InlineData("\"currency\": \"EUR\"", "\"curency\": \"EUR\"", "curency")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": 978", "currency")]
    [InlineData("\"currency\": \"EUR\",", "", "currency")]
    [InlineData("\"keepMailDays\": 30", "\"keepMailWeeks\": 4", "keepMailWeeks")]
    [InlineData("\"keepMailDays\": 30", "\"keepMailDays\": \"30\"", "platform.keepMailDays")]
    [InlineData("\"keepMailDays\": 30", "\"keepMailDays\": 31", "keepMailDays is not between 1 and 30")]
    [InlineData("\"contestWorkingDays\": 5", "\"contestWorkingDays\": 2.5", "skills.contestWorkingDays")]
    [InlineData("\"value\": 13", "\"value\": \"13\"", "consentAge")]
    [InlineData("\"source\": \"Fizisko personu datu apstrādes likums, 33. pants\"", "\"source\": \"\"", "consentAge")]
    [InlineData("\"month\": 1, \"day\": 1", "\"month\": 1", "Jaun|New Year")]
    [InlineData("Europe/Riga", "Europe/Rīga", "zone")]
    [InlineData("\"platform\": {", "\"grants\": {}, \"platform\": {", "grants")]
    public void Rule4_What_is_unknown_or_of_the_wrong_type_is_named(string right, string wrong, string named)
    {
        Assert.Contains(right, LatvianHolidays.PackText, StringComparison.Ordinal);
        var failure = Assert.Throws<InvalidDataException>(() => CountryPack.Read("lv", LatvianHolidays.PackText.Replace(right, wrong, StringComparison.Ordinal), House.Modules));
        Assert.Matches(named, failure.Message);
        Assert.StartsWith("Country pack lv:", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule4_A_pack_with_a_section_that_nobody_reads_stops_the_start()
    {
        var without = new Installation([new PlatformModule(), new PeopleModule()]);
        var failure = Assert.Throws<InvalidDataException>(() => WebHost.Build(without, new Storage(Path.GetTempPath()), new(new Uri("http://localhost:0"), Demo: false)));
        Assert.Contains("skills", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule4_Latvia()
    {
        var pack = LatvianHolidays.Pack;
        Assert.Equal(("LV", "EUR", "Europe/Riga", "116111"), (pack.Country, pack.Currency, pack.Zone, pack.Helpline.Phone));
        Assert.Equal(13, pack.ConsentAge.On(new(2026, 11, 24)).Value);
        Assert.Equal(5, pack.KeepAccountsYears.On(new(2026, 11, 24)).Value);
        Assert.Equal(("LV00B", "LV0007000"), (pack.Places["ventspils"].Nuts, pack.Places["ventspils"].Lau));
        Assert.Equal(("LV00C", "LV0054000"), (pack.Places["valmiera"].Nuts, pack.Places["valmiera"].Lau));
        Assert.All(pack.Holidays, h => Assert.Equal(["en", "lv"], h.Name.Keys.Order()));
    }

    [Theory]
    [InlineData("Mans kods ir 161175-19997.", true)]
    [InlineData("311299-20001", true)]
    [InlineData("32012345678", true)]
    [InlineData("Tālrunis 63600123", false)]
    [InlineData("411275-19997", false)]
    public void Rule4_Identity_numbers_are_known_in_a_text(string text, bool found) => Assert.Equal(found, Regex.IsMatch(text, LatvianHolidays.Pack.IdNumber));

    [Fact]
    public void Rule4_The_value_of_the_day_decides()
    {
        var age = new LegalNumber([new(new(2018, 7, 5), 13, "a"), new(new(2027, 1, 1), 16, "b")]);
        Assert.Equal(13, age.On(new(2017, 1, 1)).Value);
        Assert.Equal(13, age.On(new(2026, 12, 31)).Value);
        Assert.Equal(16, age.On(new(2027, 1, 1)).Value);
    }
}
