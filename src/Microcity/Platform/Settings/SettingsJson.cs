using System.Text.Json;

namespace Microcity.Platform;

/// <summary>The JSON door of the city's settings.</summary>
internal static class SettingsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("settings", All).Needs(Permissions.Settings).Says("platform.api.settings");
        api.MapGet("settings/{key}", One).Needs(Permissions.Settings).Says("platform.api.setting", at: "key=<settings[0].key>", refuses: 404).Produces<SettingAnswer>();
        api.MapPut("settings/{key}", Change).Needs(Permissions.Settings)
            .Says("platform.api.change-setting", 200, """{"value":90,"reason":"Checked"}""", "key=<settings[0].key>", "<settings[0].version>", refuses: [400, 404]).Produces<SettingAnswer>();
    }

    private static async Task<IEnumerable<SettingAnswer>> All(ReadSettings read, CancellationToken stop) => (await read.Run(stop)).Select(Shown);

    private static async Task<IResult> One(string key, ReadSettings read, HttpContext http, CancellationToken stop)
    {
        if (await read.Find(key, stop) is not { } line)
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        http.Response.Shows(line.Version);
        return Results.Ok(Shown(line));
    }

    private static async Task<IResult> Change(string key, SettingBody body, IfMatch seen, ChangeSetting change, ReadSettings read, HttpContext http, CancellationToken stop)
    {
        var done = await change.Run(key, body.Value is { ValueKind: JsonValueKind.Null } ? null : body.Value, body.Reason, seen.Version, stop);
        return done.Done ? await One(key, read, http, stop) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static SettingAnswer Shown(SettingLine line) => new(
        line.Kind.Key, line.Value, line.Own ? SettingFrom.City : line.Law is null ? SettingFrom.Country : SettingFrom.Law, line.CountryValue,
        line.Kind.YesOrNo ? null : line.Kind.Words.Least, line.Kind.YesOrNo ? null : line.Kind.Words.Most, line.Law, line.Reason, line.Version);
}

/// <summary>Where the value of a setting comes from.</summary>
public enum SettingFrom { Country, Law, City }

/// <param name="Value">Null for back to the country's.</param>
public sealed record SettingBody(JsonElement? Value, string? Reason);

/// <param name="Value">What holds today.</param>
/// <param name="CountryValue">What would hold without the city's own.</param>
/// <param name="Reason">Of the city's last change.</param>
/// <param name="Version">For a change, sent as <c>If-Match</c>.</param>
public sealed record SettingAnswer(string Key, JsonElement Value, SettingFrom From, JsonElement CountryValue, int? Least, int? Most, LegalValue? Law, string? Reason, int Version);
