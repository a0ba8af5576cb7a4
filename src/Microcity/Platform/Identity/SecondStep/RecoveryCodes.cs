using System.Security.Cryptography;

namespace Microcity.Platform;

/// <summary>Codes of 16 signs without look-alikes, 79 bits each, written in groups of four.</summary>
public static class RecoveryCodes
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string[] New() => [.. Enumerable.Range(0, 8).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Signs, 16).Chunk(4).Select(c => new string(c))))];

    public static byte[] Hash(string typed) =>
        SecretKey.Hash(typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());
}
