using System.Text.Json;

namespace Microcity.Platform;

/// <summary>Reasons of a no as they lie in a row, to be said later in the language of whoever looks.</summary>
public static class KeptReasons
{
    public static string Write(Refusal refusal) => JsonSerializer.Serialize(
        refusal.Reasons.Select(r => new KeptReason(r.Code, r.TextKey, Values(r.Values), [.. r.Remedies.Select(m => new KeptRemedy(m.TextKey, m.Link, Values(m.Values)))])),
        JsonSerializerOptions.Web);

    public static Refusal Read(string kept) => Refusal.Content(
    [
        .. JsonSerializer.Deserialize<KeptReason[]>(kept, JsonSerializerOptions.Web)!.Select(
            r => new Reason(r.Code, r.TextKey, Values(r.Values), [.. r.Remedies.Select(m => new Remedy(m.TextKey, m.Link, Values(m.Values)))])),
    ]);

    private static KeptValue[] Values((string Name, object? Value)[] values) => [.. values.Select(v => v.Value switch
    {
        DateOnly day => new KeptValue(v.Name, null, null, day),
        int or long or decimal => new KeptValue(v.Name, null, Convert.ToDecimal(v.Value, null), null),
        _ => new KeptValue(v.Name, v.Value?.ToString(), null, null),
    })];

    private static (string Name, object? Value)[] Values(KeptValue[] values) => [.. values.Select(v => (v.Name, (object?)v.Day ?? (object?)v.Number ?? v.Text))];

    private sealed record KeptReason(string Code, string TextKey, KeptValue[] Values, KeptRemedy[] Remedies);

    private sealed record KeptRemedy(string TextKey, string? Link, KeptValue[] Values);

    private sealed record KeptValue(string Name, string? Text, decimal? Number, DateOnly? Day);
}
