namespace Microcity.Tests;

/// <summary>Real files that lie beside the repository; a test that needs one says so and is skipped where they are not.</summary>
internal static class SharedData
{
    /// <summary>Path of a file or folder below <c>../shared/data</c>; skips the test if it is not there.</summary>
    public static string At(string name)
    {
        var path = Folder() is { } folder ? Path.Combine(folder, name) : null;
        Assert.SkipUnless(path is not null && Path.Exists(path), $"This test reads ../shared/data/{name}, which is not here.");
        return path!;
    }

    private static string? Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Microcity.slnx")))
            at = at.Parent;
        return at?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "data") : null;
    }
}
