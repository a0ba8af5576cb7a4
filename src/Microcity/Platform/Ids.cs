using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Microcity.Platform;

/// <summary>
/// UUIDv7 ids in strictly ascending order inside one process. The framework's own are random inside a millisecond;
/// here 26 bits after the time count on, so rows of one act keep their order.
/// </summary>
public static class Ids
{
    private static readonly Lock Gate = new();
    private static long lastMs;
    private static uint counter;

    /// <param name="now">UTC; an earlier time than the last one keeps the last one's millisecond.</param>
    public static Guid Next(DateTime now)
    {
        long ms;
        uint count;
        lock (Gate)
        {
            ms = new DateTimeOffset(DateTime.SpecifyKind(now, DateTimeKind.Utc)).ToUnixTimeMilliseconds();
            if (ms > lastMs)
                (lastMs, counter) = (ms, (uint)RandomNumberGenerator.GetInt32(1 << 24));
            else if (++counter >= 1 << 26)
                (lastMs, counter) = (lastMs + 1, 0);
            (ms, count) = (lastMs, counter);
        }
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[9..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ms << 16);
        bytes[6] = (byte)(0x70 | (count >> 22 & 0x0F));
        bytes[7] = (byte)(count >> 14);
        bytes[8] = (byte)(0x80 | (count >> 8 & 0x3F));
        bytes[9] = (byte)count;
        return new Guid(bytes, bigEndian: true);
    }
}
