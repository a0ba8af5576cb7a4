using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Tests;

/// <summary>Asks a city for an operation exactly as the map describes it.</summary>
public sealed partial class Replay(House house, string city, HttpClient browser)
{
    /// <summary>Whether a script can fill in the sample at all.</summary>
    public static bool Possible(Operation operation) =>
        operation.Says.OnlyWith is null && !Sample.Sources($"{operation.SampleAddress} {operation.Says.Body}").Any(Sample.FromOutside.Contains);

    /// <summary>Whether it is about something that has an owner or lies in one city.</summary>
    public static bool NamesObject(Operation operation) =>
        operation.InCity && Possible(operation) && Sample.Sources($"{operation.SampleAddress} {operation.Says.Body}").Any(s => s.Contains(".id", StringComparison.OrdinalIgnoreCase));

    public async Task<HttpResponseMessage> Run(Operation operation) => await Send(await Ask(operation), browser);

    /// <summary>The request with its values taken from the city.</summary>
    public async Task<Probe> Ask(Operation operation) =>
        new(operation, city, await Fill(operation.SampleAddress), await Fill(operation.Says.Body ?? ""), operation.Says.Version is { } version ? await Fill(version) : null);

    public static async Task<HttpResponseMessage> Send(Probe probe, HttpClient asker)
    {
        var (operation, address) = (probe.Operation, probe.Address.Replace("{city}", probe.City, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(new(operation.Method), address);
        if (operation.Json && operation.Method != "GET")
            request.Headers.Add("Idempotency-Key", RandomId.New().ToString());
        if (probe.Version is { } version)
            request.Headers.Add("If-Match", $"\"{version}\"");
        if (operation.Json && probe.Body.Length > 0)
            request.Content = new StringContent(probe.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        else if (!operation.Json && operation.Method == "POST")
            request.Content = new FormUrlEncodedContent([.. Fields(probe.Body), new("__RequestVerificationToken", await Token(operation, address, asker))]);
        return await asker.SendAsync(request);
    }

    private async Task<string> Fill(string text)
    {
        foreach (var source in Sample.Sources(text).Distinct().ToList())
        {
            var value = await Value(source);
            text = Sample.Replace(text, s => s == source ? value : $"<{s}>");
        }
        return text;
    }

    private async Task<string> Value(string source)
    {
        if (source == "uuid")
            return RandomId.New().ToString();
        if (source.StartsWith("day", StringComparison.Ordinal))
            return DateOnly.FromDateTime(house.Clock.GetUtcNow().Date).AddDays(int.Parse(source[3..], CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (source.StartsWith("account.", StringComparison.Ordinal))
        {
            var account = SeededCity.Account(house, city, "adult");
            return source == "account.email" ? account.Email : account.Password;
        }
        var parts = Accessor().Match(source);
        var from = await browser.GetAsync($"/{city}/api/v1/{parts.Groups["get"].Value}");
        if (!from.IsSuccessStatusCode)
            throw new InvalidOperationException($"<{source}> of a sample cannot be read: {(int)from.StatusCode}");
        var node = JsonNode.Parse(await from.Content.ReadAsStringAsync());
        foreach (var step in parts.Groups["step"].Captures.Select(c => c.Value))
        {
            node = step[0] == '['
                ? int.Parse(step[1..^1], CultureInfo.InvariantCulture) is var i and < 0 ? node!.AsArray()[^-i] : node!.AsArray()[int.Parse(step[1..^1], CultureInfo.InvariantCulture)]
                : node![step[1..]];
        }
        return node?.ToString() ?? throw new InvalidOperationException($"{source} is empty");
    }

    /// <summary>A token of the page, or, for who cannot open it, of the sign-in page.</summary>
    private static async Task<string> Token(Operation operation, string address, HttpClient asker)
    {
        var place = operation.InCity ? address.Split('?')[0] : operation.Address;
        var page = await asker.GetAsync(place);
        var html = await page.Content.ReadAsStringAsync();
        return html.Contains("__RequestVerificationToken", StringComparison.Ordinal) ? Forms.Token(html) : Forms.Token(await asker.GetStringAsync($"/{(operation.InCity ? place.Split('/')[1] : "ventspils")}/sign-in"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string body) =>
        body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).Select(f => new KeyValuePair<string, string>(f[0], f.ElementAtOrDefault(1) ?? ""));

    [GeneratedRegex(@"^(?<get>[^.\[]+)(?<step>\[-?\d+\]|\.\w+)+$")]
    private static partial Regex Accessor();
}

/// <summary>One request as it will be sent.</summary>
/// <param name="Address">The city still as <c>{city}</c>.</param>
/// <param name="Version">What is sent as <c>If-Match</c>.</param>
public sealed partial record Probe(Operation Operation, string City, string Address, string Body, string? Version = null)
{
    /// <summary>The same about objects that nobody has.</summary>
    public Probe OfNothing() => this with { Address = Id().Replace(Address, _ => RandomId.New().ToString()), Body = Id().Replace(Body, _ => RandomId.New().ToString()) };

    public override string ToString() => $"{Operation.Method} /{City}: {Operation.SampleAddress}";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
