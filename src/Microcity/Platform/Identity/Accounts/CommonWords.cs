namespace Microcity.Platform;

/// <summary>Words that everybody tries as a password, in English and Latvian; from <c>common-words.txt</c> beside this file.</summary>
public static class CommonWords
{
    public static IReadOnlyList<string> All { get; } = Read();

    private static string[] Read()
    {
        using var file = new StreamReader(typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
