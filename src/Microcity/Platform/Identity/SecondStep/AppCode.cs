using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Microcity.Platform;

/// <summary>The six digits of an authenticator app: HMAC-SHA1 over 30-second steps, as RFC 6238 defines them.</summary>
public static class AppCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewSecret() => RandomNumberGenerator.GetString(Alphabet, 32);

    /// <param name="secret">Base32.</param>
    public static string At(string secret, DateTime now) => OfStep(secret, Step(now));

    /// <summary>Which step a code belongs to: this one, the one before or after, if it is later than the last used one (T11).</summary>
    /// <returns>The step to remember, or null when the code does not hold.</returns>
    public static long? Accept(string secret, string code, long lastStep, DateTime now)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        for (var step = Step(now) - 1; step <= Step(now) + 1; step++)
        {
            if (step > lastStep && OfStep(secret, step) == typed)
                return step;
        }
        return null;
    }

    private static long Step(DateTime now) => new DateTimeOffset(now).ToUnixTimeSeconds() / 30;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: authenticator apps agree on nothing newer.")]
    private static string OfStep(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var (bytes, held, bits) = (new List<byte>(base32.Length * 5 / 8), 0, 0);
        foreach (var sign in base32)
        {
            (held, bits) = ((held << 5 | Alphabet.IndexOf(sign, StringComparison.Ordinal)) & 0xFFF, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }
}
