using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class RankingVerbTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("\nreview A000 ", "\nvoid A000 ", 1)]
    [InlineData("call 0190", "call 019", 1)]
    public async Task A_frozen_ranking_is_made_again(string was, string became, int code)
    {
        var text = FrozenRanking.Of(WorkedDraw.Call, RankApplications.Run(RankingCases.Big())).Text();
        await File.WriteAllTextAsync(file, was.Length == 0 ? text : text.Replace(was, became, StringComparison.Ordinal));
        Assert.Equal(code, await CommandLine.Run(House.Modules, ["ranking", "verify", file]));
    }

    [Fact]
    public async Task No_file_or_no_such_file_is_said_so()
    {
        Assert.Equal(1, await CommandLine.Run(House.Modules, ["ranking", "verify", file + ".none"]));
        Assert.Equal(2, await CommandLine.Run(House.Modules, ["ranking", "verify"]));
    }

    public void Dispose() => File.Delete(file);
}
