using Microcity.Platform;

namespace Microcity.Tests;

public sealed class SecretTests
{
    [Fact]
    public void T40_A_placeholder_stops_the_start_and_is_named()
    {
        foreach (var value in new[] { "Host=db;Password=changeme", "Host=db;Password=<password>", "Host=db;Password=${PASSWORD}", "Host=db;Password=XXXX" })
        {
            var name = Set("MICROCITY_TEST_" + RandomId.New().ToString("N"), value);
            Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => Secrets.Read(name)).Message, StringComparison.Ordinal);
        }
        Assert.Equal("Host=db;Password=k2n4", Secrets.Read(Set("MICROCITY_TEST_REAL", "Host=db;Password=k2n4")));
        Assert.Null(Secrets.Read("MICROCITY_TEST_NONE"));
    }

    [Fact]
    public void T40_A_mounted_file_counts_unless_everybody_can_read_it()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Host=db;Password=k2n4\n");
        Set("MICROCITY_TEST_MOUNTED_FILE", file);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Equal("Host=db;Password=k2n4", Secrets.Read("MICROCITY_TEST_MOUNTED"));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Contains("chmod", Assert.Throws<InvalidOperationException>(() => Secrets.Read("MICROCITY_TEST_MOUNTED")).Message, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("not there", Assert.Throws<InvalidOperationException>(() => Secrets.Read("MICROCITY_TEST_MOUNTED")).Message, StringComparison.Ordinal);
    }

    private static string Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        return name;
    }
}
