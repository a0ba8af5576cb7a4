namespace Microcity.Platform;

/// <summary>Writes files that only the user who runs the program can read.</summary>
public static class OwnerFile
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var form = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            form.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, form);
        file.Write(bytes);
    }
}
