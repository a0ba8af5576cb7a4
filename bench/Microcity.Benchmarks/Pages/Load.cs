using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Microcity.Benchmarks;

/// <summary>
/// Asks a server over a few kept connections, one request after the other on each, as fast as it answers. The client reads bytes and
/// looks for the status and the end, no more, so that both cores are the server's as far as possible.
/// </summary>
internal static class Load
{
    private const int Connections = 8;

    /// <param name="requests">Path and cookie of the n-th request.</param>
    /// <returns>Answers with status 200 per second.</returns>
    public static async Task<double> Run(int port, TimeSpan time, Func<int, (string Path, string? Cookie)> requests)
    {
        var (asked, answered, start) = (0, 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync("127.0.0.1", port);
            var buffer = new byte[1 << 18];
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var (path, cookie) = requests(Interlocked.Increment(ref asked));
                await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Language: lv\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n"));
                await ReadAnswer(socket, buffer, path);
                Interlocked.Increment(ref answered);
            }
        })));
        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task ReadAnswer(Socket socket, byte[] buffer, string path)
    {
        var (read, length, chunked) = (0, -1, false);
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (got is 0)
                throw new IOException($"{path}: the server closed the connection.");
            read += got;
            if (length < 0 && !chunked)
            {
                var head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
                if (head < 0)
                    continue;
                var text = Encoding.ASCII.GetString(buffer, 0, head);
                if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
                    throw new IOException($"{path}: {text.Split('\r')[0]}");
                chunked = text.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
                length = chunked ? 0 : head + 4 + int.Parse(text.Split('\n').Single(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))[15..], System.Globalization.CultureInfo.InvariantCulture);
            }
            if (chunked ? buffer.AsSpan(0, read).EndsWith("0\r\n\r\n"u8) : read >= length)
                return;
        }
    }
}
