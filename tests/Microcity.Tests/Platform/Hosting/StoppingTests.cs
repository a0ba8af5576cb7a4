using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed partial class StoppingTests
{
    [Fact]
    public async Task T68_A_request_under_way_is_answered_while_the_program_stops_and_the_log_is_folded_in()
    {
        var notes = new NotesModule();
        await using var house = await House.Open(Engine.Sqlite, modules: NotesModule.With(notes), cities: ["ventspils"]);
        var slow = house.Browser().PostAsJsonAsync("/ventspils/api/v1/notes/slow", new NoteBody("a"));
        await notes.Reached.Task;
        var stopping = ServeVerb.Stop(house.App, new SiteOptions(house.Address, false) { Drain = TimeSpan.FromSeconds(1) });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await house.Browser().GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync("/ventspils/sign-in")).StatusCode);
        await Task.Delay(1500);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => house.Browser().GetAsync("/ventspils/sign-in"));
        notes.Gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await slow).StatusCode);
        await stopping;
        var log = new FileInfo(Path.Combine(house.Folder, "cities", "ventspils.db-wal"));
        Assert.True(!log.Exists || log.Length == 0);
    }

    [Fact]
    public async Task T68_SIGTERM_under_load_fails_no_request_and_ends_within_20_seconds()
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("microcity").FullName, FreePort());
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(WebHost).Assembly.Location, "serve", "--port", $"{port}", "--data", folder, "--limits-times", "1000"]) { RedirectStandardOutput = true })!;
        program.BeginOutputReadLine();
        try
        {
            using var browser = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(1) }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Until(async () => (await browser.GetAsync("/health/ready")).IsSuccessStatusCode);
            var (answered, broken) = (0, 0);
            var load = Enumerable.Range(0, 4).Select(async _ =>
            {
                while (true)
                {
                    try
                    {
                        var answer = await browser.GetAsync("/setup");
                        _ = answer.StatusCode == HttpStatusCode.OK ? Interlocked.Increment(ref answered) : Interlocked.Increment(ref broken);
                        await Task.Delay(40);
                    }
                    catch (HttpRequestException refused) when (refused.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
                    {
                        return;
                    }
                    catch (HttpRequestException)
                    {
                        Interlocked.Increment(ref broken);
                        return;
                    }
                }
            }).ToList();
            await Task.Delay(500);
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, Kill(program.Id, 15));
            await Until(async () => (await browser.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
            await Task.WhenAll(load);
            Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(4.5), TimeSpan.FromSeconds(15));
            await program.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20) - watch.Elapsed).Token);
            Assert.Equal(0, broken);
            Assert.InRange(answered, 200, int.MaxValue);
        }
        finally
        {
            if (!program.HasExited)
                program.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Until(Func<Task<bool>> came)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if (await came())
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        Assert.Fail("It never came.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
