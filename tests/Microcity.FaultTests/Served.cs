using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Microcity.FaultTests;

/// <summary>The program as its own process, to be killed.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;

    private Served(Process process, int port, TimeSpan ready) => (this.process, Port, Ready) = (process, port, ready);

    public int Port { get; }

    /// <summary>How long it took until it was ready.</summary>
    public TimeSpan Ready { get; }

    /// <param name="broken">What is broken in it; null for the real program.</param>
    public static async Task<Served> Start(Place place, string? broken)
    {
        var port = FreePort();
        var start = broken is null
            ? new ProcessStartInfo(Program, ["serve", "--data", place.Folder, "--port", $"{port}", "--limits-times", "100000"])
            : new ProcessStartInfo("dotnet", [typeof(Served).Assembly.Location, "host", broken, place.Folder, $"{port}"]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        if (place.Engine == Engine.Postgres)
            (start.Environment["MICROCITY_POSTGRES"], start.Environment["MICROCITY_POSTGRES_PREFIX"]) = (Place.Server, Place.Prefix(place.Folder));
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(2) };
        while (!await IsReady(client))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(60))
                throw new InvalidOperationException("The program does not start: " + string.Join('\n', said));
            await Task.Delay(20);
        }
        return new(process, port, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Runs a verb of the real program to its end.</summary>
    public static async Task<(int Code, string Output)> Verb(Place place, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, [.. arguments, "--data", place.Folder]) { RedirectStandardOutput = true };
        if (place.Engine == Engine.Postgres)
            (start.Environment["MICROCITY_POSTGRES"], start.Environment["MICROCITY_POSTGRES_PREFIX"]) = (Place.Server, Place.Prefix(place.Folder));
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>What <c>./microcity</c> built and starts.</summary>
    private static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Microcity/bin/program/Microcity"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
