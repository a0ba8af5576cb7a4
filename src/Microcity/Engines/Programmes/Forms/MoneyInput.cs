using System.Globalization;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Reads an amount as people type it: <c>1 234,50</c>, <c>1234.5</c>, <c>1234</c> (F8).</summary>
public static partial class MoneyInput
{
    /// <summary>In cents; more is a slip of the finger.</summary>
    public const long Most = 1_000_000_000_000;

    // Enough for any sum that is not far above it, few enough for a long.
    private const int MostSigns = 18;

    /// <param name="field">That the refusal names.</param>
    /// <returns>Cents.</returns>
    public static Outcome<long> Read(string field, string typed)
    {
        if (Amount().Match(typed.Trim()) is not { Success: true } amount)
            return Refusal.Malformed(field, "programmes.money", "programmes.reason.money", new Remedy("programmes.remedy.money"));
        var whole = Blanks().Replace(amount.Groups["whole"].Value, "").TrimStart('0');
        var cents = whole.Length > MostSigns - 2 ? long.MaxValue : long.Parse(whole + amount.Groups["part"].Value.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        return TooMuch(field, cents, Most) is { } refusal ? refusal : cents;
    }

    public static Refusal? TooMuch(string field, long cents, long most) => cents <= most
        ? null
        : Refusal.Malformed(field, "programmes.money-most", "programmes.reason.money-most", new Remedy("programmes.remedy.money-most"), ("most", new Euros(most)));

    /// <summary>As it stands in an input again.</summary>
    public static string Write(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100},{cents % 100:00}");

    // Thousands are parted by one blank of any width, or not at all.
    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}([ \u00a0\u2009\u202f][0-9]{3})+|[0-9]+)([.,](?<part>[0-9]{1,2}))?\z")]
    private static partial Regex Amount();

    [GeneratedRegex(@"[ \u00a0\u2009\u202f]")]
    private static partial Regex Blanks();
}
