using Microcity.Platform;

namespace Microcity.Tests;

public sealed class AllocationVerbTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("none EEEE-EEE6", "place EEEE-EEE6 P3 open 1", 1)]
    [InlineData("call 0190", "call 019", 1)]
    public async Task A_published_draw_is_done_again(string was, string became, int code)
    {
        var text = WorkedDraw.Published().Text();
        await File.WriteAllTextAsync(file, was.Length == 0 ? text : text.Replace(was, became, StringComparison.Ordinal));
        Assert.Equal(code, await CommandLine.Run(House.Modules, ["allocation", "verify", file]));
    }

    [Fact]
    public async Task No_file_or_no_such_file_is_said_so()
    {
        Assert.Equal(1, await CommandLine.Run(House.Modules, ["allocation", "verify", file + ".none"]));
        Assert.Equal(2, await CommandLine.Run(House.Modules, ["allocation", "verify"]));
    }

    public void Dispose() => File.Delete(file);
}
