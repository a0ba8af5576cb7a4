using Microcity.Platform;

namespace Microcity.Tests;

public sealed class AppCodeTests
{
    /// <summary>ASCII 12345678901234567890 in base 32.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(60, "359152")]
    [InlineData(1111111109, "081804")]
    public void T11_O2_The_six_digits_are_those_of_the_standard(long second, string code) => Assert.Equal(code, AppCode.At(Secret, At(second)));

    [Fact]
    public void T11_O2_A_used_code_is_refused_a_second_later()
    {
        var used = AppCode.Accept(Secret, "287082", 0, At(59));
        Assert.Equal(1, used);
        Assert.Null(AppCode.Accept(Secret, "287082", 1, At(61)));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void T11_One_step_either_side_is_taken(long second, bool taken) => Assert.Equal(taken, AppCode.Accept(Secret, "287082", 0, At(second)) is not null);

    private static DateTime At(long second) => DateTimeOffset.FromUnixTimeSeconds(second).UtcDateTime;
}
