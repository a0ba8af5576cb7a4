using System.Security.Cryptography;
using System.Text;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>
/// The code that finds a draft again: 12 signs of base 32 without I, L, O and U. Ten are random; the last two make both sums over
/// the field of 32 elements zero (Reed-Solomon), so that one mistyped sign is found by its place.
/// </summary>
public static class DraftCode
{
    public const int Length = 12;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Free = Length - 2;

    private static readonly (int[] Power, int[] Log) Field = MakeField();

    public static string New()
    {
        Span<int> signs = stackalloc int[Length];
        for (var i = 0; i < Free; i++)
            signs[i] = RandomNumberGenerator.GetInt32(32);
        var (plain, placed) = Sums(signs);
        signs[11] = Divide(placed ^ Times(plain, Field.Power[Free]), Field.Power[Free] ^ Field.Power[Free + 1]);
        signs[10] = plain ^ signs[11];
        var code = new StringBuilder(Length);
        foreach (var sign in signs)
            code.Append(Signs[sign]);
        return code.ToString();
    }

    /// <summary>The signs in three groups, as they stand on paper.</summary>
    public static string Grouped(string code) => $"{code[..4]} {code[4..8]} {code[8..]}";

    public static byte[] Hash(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));

    /// <summary>Takes what was typed: spaces and hyphens anywhere, small letters, O for 0, I and L for 1.</summary>
    /// <returns>The code, or a refusal that says which sign is wrong; places count from 1 without spaces.</returns>
    public static Outcome<string> Read(string typed)
    {
        var code = new StringBuilder(Length);
        foreach (var sign in typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–')).Select(Plain))
        {
            if (!Signs.Contains(sign, StringComparison.Ordinal))
                return CodeRules.NoSuchSign(code.Length + 1, sign);
            if (code.Length == Length)
                return CodeRules.TooLong;
            code.Append(sign);
        }
        if (code.Length < Length)
            return CodeRules.TooShort(code.Length);
        var read = code.ToString();
        Span<int> signs = stackalloc int[Length];
        for (var i = 0; i < Length; i++)
            signs[i] = Signs.IndexOf(read[i], StringComparison.Ordinal);
        var (plain, placed) = Sums(signs);
        if (plain == 0 && placed == 0)
            return read;
        var place = plain == 0 || placed == 0 ? Length : Field.Log[Divide(placed, plain)];
        return place < Length ? CodeRules.WrongSign(place + 1, read[place]) : CodeRules.SeveralWrong;
    }

    private static char Plain(char sign) => char.ToUpperInvariant(sign) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    private static (int Plain, int Placed) Sums(ReadOnlySpan<int> signs)
    {
        var (plain, placed) = (0, 0);
        for (var i = 0; i < signs.Length; i++)
        {
            plain ^= signs[i];
            placed ^= Times(signs[i], Field.Power[i]);
        }
        return (plain, placed);
    }

    private static int Times(int a, int b) => a == 0 || b == 0 ? 0 : Field.Power[(Field.Log[a] + Field.Log[b]) % 31];

    private static int Divide(int a, int b) => a == 0 ? 0 : Field.Power[(Field.Log[a] - Field.Log[b] + 31) % 31];

    /// <summary>Powers of x modulo x⁵ + x² + 1.</summary>
    private static (int[], int[]) MakeField()
    {
        var (power, log) = (new int[31], new int[32]);
        for (var (i, value) = (0, 1); i < 31; i++)
        {
            (power[i], log[value]) = (value, i);
            value = value << 1 ^ (value >= 16 ? 0b100101 : 0);
        }
        return (power, log);
    }
}
