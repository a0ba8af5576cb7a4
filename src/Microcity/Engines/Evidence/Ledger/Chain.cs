using System.Security.Cryptography;

namespace Microcity.Evidence;

/// <summary><c>Hash(n) = SHA-256(Hash(n-1) || line(n))</c>, beginning with 32 zero bytes; no secret, so anybody may recompute it.</summary>
internal sealed class Chain : IDisposable
{
    public const int Size = SHA256.HashSizeInBytes;

    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static byte[] Beginning => new byte[Size];

    public void Next(ReadOnlySpan<byte> last, ReadOnlySpan<byte> line, Span<byte> next)
    {
        sha.AppendData(last);
        sha.AppendData(line);
        sha.GetHashAndReset(next);
    }

    public void Dispose() => sha.Dispose();
}
