using System.Security.Cryptography;
using System.Text;

namespace Microcity.Matching;

/// <summary>One number per ticket that nobody chose: from a secret committed to before, and a public drawing after (allocation 2). Hexadecimal is lower case.</summary>
public static class LotteryNumbers
{
    public const int SecretBytes = 32;

    /// <summary>What is published when a call opens.</summary>
    public static string Commit(Guid call, ReadOnlySpan<byte> secret) => Hash($"microcity-commit-1\n{call:D}\n{Hex(secret)}\n");

    /// <summary>What is published when a call is sealed: which tickets take part.</summary>
    public static string Tickets(IEnumerable<string> tickets) =>
        Hash(string.Concat(tickets.Order(StringComparer.Ordinal).Select(t => t + "\n")));

    /// <param name="publicValue">The date and the numbers of the public drawing, as published.</param>
    public static string Seed(Guid call, ReadOnlySpan<byte> secret, string publicValue) => Hash($"microcity-draw-1\n{call:D}\n{Hex(secret)}\n{publicValue}\n");

    /// <summary>The number of a ticket; compared ordinally, lower is better.</summary>
    public static string Of(string seed, string ticket) => Hash($"{seed}\n{ticket}\n");

    /// <summary>For each ticket its place among all, from 0.</summary>
    public static int[] Places(string seed, IReadOnlyList<string> tickets)
    {
        var order = new int[tickets.Count];
        var numbers = new string[tickets.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], numbers[i]) = (i, Of(seed, tickets[i]));
        Array.Sort(numbers, order, StringComparer.Ordinal);
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        return places;
    }

    internal static string Hash(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
