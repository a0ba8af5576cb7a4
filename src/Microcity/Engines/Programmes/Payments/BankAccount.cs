using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Reads an account number as people write it; what it checks is ISO 13616: country, length, remainder 1 of 97.</summary>
public static class BankAccount
{
    public const int Longest = 34;

    private const int Shortest = 15;

    private const int LatvianLength = 21;

    /// <returns>Without blanks, in capitals.</returns>
    public static Outcome<string> Read(string? typed)
    {
        var account = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return account.Length is >= Shortest and <= Longest && account.All(char.IsAsciiLetterOrDigit) && account[..2].All(char.IsAsciiLetter) && account[2..4].All(char.IsAsciiDigit)
            && (!account.StartsWith("LV", StringComparison.Ordinal) || account.Length == LatvianLength) && Remainder(account[4..] + account[..4]) == 1
            ? account
            : Refusal.Malformed("account", "programmes.account", "programmes.reason.account", new("programmes.remedy.account"));
    }

    private static int Remainder(string signs) => signs.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97);
}
