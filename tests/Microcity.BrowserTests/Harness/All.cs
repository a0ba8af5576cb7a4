namespace Microcity.BrowserTests;

public static class All
{
    /// <summary>Fails with every line of what is not fine, up to a hundred.</summary>
    public static void Fine(IEnumerable<string> notFine)
    {
        var lines = notFine.Distinct().ToList();
        if (lines.Count > 0)
            Assert.Fail($"{lines.Count} not fine:\n{string.Join('\n', lines.Take(100))}");
    }
}
