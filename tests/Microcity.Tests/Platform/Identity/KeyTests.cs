using Microcity.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class KeyTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task T41_A_second_copy_and_a_restart_read_what_the_first_one_closed(Engine engine)
    {
        await using var house = await House.Open(engine);
        var closed = house.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("secret");
        await using var copy = Scopes.ForVerb(House.Modules, house.Storage);
        Assert.Equal("secret", copy.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(closed));
    }

    [Fact]
    public async Task T41_The_stored_keys_are_closed_with_the_key_file()
    {
        await using var house = await House.Open(Engine.Sqlite);
        house.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("secret");
        await using var installation = house.App.Services.GetRequiredService<CityConnections>().OpenInstallation();
        var stored = await installation.Set<ProtectionKey>().SingleAsync();
        Assert.Contains("<closed ", stored.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", stored.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void T40_A_key_file_that_others_can_read_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("microcity").FullName;
        try
        {
            new MasterKey(new(folder)).Check();
            var file = Path.Combine(folder, "keys", "master.key");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            new MasterKey(new(folder)).Check();
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<InvalidOperationException>(new MasterKey(new(folder)).Check).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
