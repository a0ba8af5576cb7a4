using System.CommandLine;
using System.CommandLine.Parsing;

namespace Microcity.Platform;

/// <summary><c>serve</c> opens a real installation; <c>demo</c> makes, fills and serves the demonstration cities on loopback.</summary>
internal static class ServeVerb
{
    private static readonly Option<int> Port = new("--port") { Description = "Port to listen on.", DefaultValueFactory = _ => 5080 };
    private static readonly Option<Uri?> PublicUrl = new("--public-url") { Description = "Where people reach the service; http only on localhost." };

    private static readonly Option<string[]> Proxy = new("--proxy") { Description = "Address or network of a proxy in front, whose X-Forwarded-For and -Proto are believed; may be repeated.", DefaultValueFactory = _ => [] };
    private static readonly Option<int> LimitsTimes = new("--limits-times") { Description = "Raise the limits of requests per minute so many times: for load tests and crawls only.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int?> DetailPort = new("--detail-port") { Description = "Port on 127.0.0.1 where /health/detail says what is wrong." };

    private static readonly Option<Uri?> SecurityTo = new("--security-contact") { Description = "Address that /.well-known/security.txt names, such as mailto:security@city.example." };
    private static readonly Option<DateOnly?> SecurityUntil = new("--security-expires") { Description = "The day, at most a year ahead, on which that address is looked at again." };

    public static Command Serve(Installation installation)
    {
        var verb = new Command("serve", "Serve the cities of this data folder.") { Port, PublicUrl, Proxy, LimitsTimes, DetailPort, SecurityTo, SecurityUntil };
        SecurityTo.Validators.Add(Reachable);
        verb.Validators.Add(BothOrNeither);
        verb.SetAction((parsed, stop) => Run(installation, CommandLine.Storage(parsed), Site(parsed, demo: false), stop));
        return verb;
    }

    public static Command Demo(Installation installation)
    {
        var verb = new Command("demo", "Make and fill the demonstration cities on first start, then serve them on loopback.") { Port, LimitsTimes };
        verb.SetAction(async (parsed, stop) =>
        {
            await SeedDemo.Run(installation, CommandLine.Storage(parsed), stop);
            return await Run(installation, CommandLine.Storage(parsed), Site(parsed, demo: true), stop);
        });
        return verb;
    }

    private static SiteOptions Site(ParseResult parsed, bool demo) =>
        new((demo ? null : parsed.GetValue(PublicUrl)) ?? new Uri($"http://localhost:{parsed.GetValue(Port)}"), demo)
        {
            Proxies = demo ? [] : [.. parsed.GetValue(Proxy)!.Select(Proxies.Read)],
            DetailPort = demo ? null : parsed.GetValue(DetailPort),
            Drain = demo ? TimeSpan.Zero : TimeSpan.FromSeconds(5),
            Telemetry = Telemetry.Wanted,
            LimitsTimes = Math.Max(1, parsed.GetValue(LimitsTimes)),
            Security = !demo && parsed.GetValue(SecurityTo) is { } to && parsed.GetValue(SecurityUntil) is { } expires ? new(to, expires) : null,
        };

    private static void BothOrNeither(CommandResult verb)
    {
        if (verb.GetResult(SecurityTo) is null != verb.GetResult(SecurityUntil) is null)
            verb.AddError("--security-contact and --security-expires belong together: without a day nobody knows whether the address still holds.");
    }

    /// <summary>Kinds of address that RFC 9116 takes.</summary>
    private static void Reachable(OptionResult contact)
    {
        if (contact.Tokens.Count == 1 && !(Uri.TryCreate(contact.Tokens[0].Value, UriKind.Absolute, out var to) && to.Scheme is "mailto" or "https" or "tel"))
            contact.AddError("--security-contact begins with mailto:, https: or tel:");
    }

    private static async Task<int> Run(Installation installation, Storage storage, SiteOptions site, CancellationToken stop)
    {
        await using var app = WebHost.Build(installation, storage, site, b => b.Services.AddBackgroundWork(storage));
        await app.Services.GetRequiredService<PrepareDatabases>().Run(stop);
        var say = new Say(app.Services.GetRequiredService<Texts>(), "en", null, default);
        if (SetUpRules.MayServe(await app.Services.GetRequiredService<Cities>().All(stop), site) is { } refusal)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', refusal.Reasons.SelectMany(r => r.Remedies.Select(m => say[m.TextKey, m.Values]).Prepend(say[r.TextKey, r.Values]))));
            return 1;
        }
        // From here on a signal is heard at the end of the start, which then ends in good order.
        await app.StartAsync(CancellationToken.None);
        Console.WriteLine(say["platform.set-up.open", ("url", site.PublicUrl)]);
        await using (var above = app.Services.CreateAsyncScope())
        {
            if (await above.ServiceProvider.GetRequiredService<MakeSetUpToken>().Run(CancellationToken.None) is { } token)
                Console.WriteLine(say["platform.set-up.token", ("url", new Uri(site.PublicUrl, "/setup")), ("token", token)]);
        }
        await Told(app, stop);
        await Stop(app, site);
        return 0;
    }

    /// <summary>Returns when a signal asks the program to stop, or when it has stopped by itself.</summary>
    private static Task<Task> Told(WebApplication app, CancellationToken stop) =>
        Task.WhenAny(Task.Delay(Timeout.Infinite, stop), app.WaitForShutdownAsync(CancellationToken.None));

    /// <summary>Not ready, a moment for proxies to notice, then no new requests and ten seconds for those under way (T68).</summary>
    public static async Task Stop(WebApplication app, SiteOptions site)
    {
        app.Services.GetRequiredService<Readiness>().Drain();
        await Task.Delay(site.Drain);
        await app.StopAsync();
    }
}
