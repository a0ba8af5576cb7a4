namespace Microcity.Tests;

public sealed class TextUseTests
{
    [Fact]
    public void Rule9_Every_key_that_is_written_is_asked_for()
    {
        string[] modules = [.. House.Modules.Modules.Select(m => m.Name)];
        SourceFile page = new("src/Microcity/Platform/Work/X.cshtml", """<h1>@Say["platform.work.title"]</h1>""");
        Assert.Empty(TextChecks.Unused(TextFile.All, Repository.Sources, modules));
        Assert.Equal(["platform.a.b is used nowhere"], TextChecks.Unused([new("X/Texts/en.json", "en", [("platform.a.b", "x"), ("platform.work.title", "x")])], [page], modules));
    }
}
