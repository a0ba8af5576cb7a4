using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>Every sentence, in both languages. Each check is also tried on a file that breaks it.</summary>
public sealed class TextTests
{
    private static readonly string[] Modules = [.. House.Modules.Modules.Select(m => m.Name)];
    private static readonly SourceFile Page = new("src/Microcity/Platform/Work/X.cshtml", """<h1>@Say["platform.work.title"]</h1>@Say.Count("platform.work.rows", 3)""");

    [Fact]
    public void Rule9_Both_languages_say_the_same_keys_in_the_forms_they_need()
    {
        Assert.Empty(TextChecks.Keys(TextFile.All, Modules));
        Assert.NotEmpty(TextChecks.Keys(Made([("platform.a.b", "x")], []), Modules));
        Assert.NotEmpty(TextChecks.Keys(Made([], [("platform.a.b", "x")]), Modules));
        Assert.NotEmpty(TextChecks.Keys(Made([("platform.a.b", "x"), ("platform.a.b", "y")], [("platform.a.b", "z")]), Modules));
        Assert.NotEmpty(TextChecks.Keys(Made([("nobody.a.b", "x")], [("nobody.a.b", "x")]), Modules));
        Assert.NotEmpty(TextChecks.Keys(Made([("platform.a.b#one", "x"), ("platform.a.b#other", "x")], [("platform.a.b#one", "x"), ("platform.a.b#other", "x")]), Modules));
    }

    [Fact]
    public void Rule9_Both_languages_hold_the_same_values()
    {
        Assert.Empty(TextChecks.Placeholders(TextFile.All));
        Assert.Empty(TextChecks.Placeholders(Made([("platform.a.b", "by {day}")], [("platform.a.b", "līdz {day:until}")])));
        Assert.NotEmpty(TextChecks.Placeholders(Made([("platform.a.b", "by {day}")], [("platform.a.b", "līdz {date}")])));
    }

    [Fact]
    public void Rule9_Every_key_that_is_asked_for_is_written()
    {
        Assert.Empty(TextChecks.Missing(TextFile.All, Repository.Sources, Modules));
        Assert.Equal(3, TextChecks.Missing([], [Page], Modules).Count());
        Assert.NotEmpty(TextChecks.Missing(Made([("platform.work.title", "x"), ("platform.work.rows", "x")], []), [Page], Modules));
    }

    [Theory]
    [InlineData("var key = \"platform.reason.\" + code;")]
    [InlineData("var key = $\"platform.{room}.title\";")]
    [InlineData("var key = \"platform.work\" + \".title\";")]
    public void Rule9_No_key_is_put_together(string planted)
    {
        Assert.Empty(TextChecks.Built(Repository.Sources, Modules));
        Assert.NotEmpty(TextChecks.Built([new("src/Microcity/Platform/X.cs", planted)], Modules));
    }

    [Theory]
    [InlineData("Your case is open")]
    [InlineData("Saved!")]
    [InlineData("Two concepts")]
    public void Sentences_use_the_words_of_the_house(string planted)
    {
        Assert.Empty(TextChecks.Tone(TextFile.All));
        Assert.NotEmpty(TextChecks.Tone(Made([("platform.a.b", planted)], [])));
        Assert.NotEmpty(TextChecks.Tone(Made([], [("platform.a.b", "Nederīgs datums")])));
    }

    [Theory]
    [InlineData("Wait a minute, then try the page again; it is late.")]
    [InlineData("Sign in")]
    public void Latvian_pages_are_Latvian(string planted)
    {
        Assert.Empty(TextChecks.EnglishInLatvian(TextFile.All));
        Assert.NotEmpty(TextChecks.EnglishInLatvian(Made([("platform.a.b", planted)], [("platform.a.b", planted)])));
    }

    private static TextFile[] Made((string, string)[] en, (string, string)[] lv) => [new("X/Texts/en.json", "en", en), new("X/Texts/lv.json", "lv", lv)];
}
