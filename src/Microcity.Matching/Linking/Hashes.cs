using System.Runtime.InteropServices;

namespace Microcity.Matching;

/// <summary>64-bit names of terms, the same on every machine; 0 is no term.</summary>
internal static class Hashes
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    /// <param name="kind">Tells a stem from a pair or an n-gram of the same letters.</param>
    public static ulong Of(ReadOnlySpan<char> letters, ulong kind)
    {
        var hash = kind * Prime;
        foreach (var letter in letters)
            hash = (hash ^ letter) * Prime ^ (hash >> 29);
        return Finish(hash);
    }

    public static ulong Pair(ulong first, ulong second) => Finish((first * 3) ^ ((second << 17 | second >> 47) * Prime));

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0xD6E8_FEB8_6659_FD93;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }
}
