using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Microcity.Benchmarks;

/// <summary>A server in a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;

    private Child(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Resident memory in bytes, as Linux counts it.</summary>
    public long Resident => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    /// <summary>Starts a program of this folder and waits until it listens.</summary>
    public static async Task<Child> Start(string program, int port, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var tries = 0; tries < 600; tries++)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
            try
            {
                using var knock = new TcpClient();
                await knock.ConnectAsync("127.0.0.1", port);
                return new(process, port);
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }
        throw new TimeoutException($"{program} does not listen on {port}.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
