namespace Microcity.Platform;

/// <summary>
/// Secrets come from the environment, <c>NAME</c>, or from a mounted file that <c>NAME_FILE</c> names. What was forgotten to be
/// filled in, or lies open to everybody on the machine, stops the start (T40).
/// </summary>
public static class Secrets
{
    private static readonly string[] Placeholders = ["changeme", "change-me", "change_me", "your-password", "yourpassword", "placeholder", "<", "${", "{{", "xxxx", "fill-in"];

    /// <exception cref="InvalidOperationException">The value is a placeholder, or the file is missing or can be read by others.</exception>
    public static string? Read(string name)
    {
        var value = Environment.GetEnvironmentVariable(name) is { Length: > 0 } direct ? direct : File(name);
        if (value is not null && Placeholders.Any(p => value.Contains(p, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"{name} still holds a placeholder. Put the real value there.");
        return value;
    }

    private static string? File(string name)
    {
        if (Environment.GetEnvironmentVariable(name + "_FILE") is not { Length: > 0 } path)
            return null;
        if (!System.IO.File.Exists(path))
            throw new InvalidOperationException($"{name}_FILE names {path}, which is not there.");
        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(path) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
            throw new InvalidOperationException($"{path} can be read by everybody on this machine: chmod o-rw");
        return System.IO.File.ReadAllText(path).Trim() is { Length: > 0 } text ? text : null;
    }
}
