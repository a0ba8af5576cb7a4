using System.Text;
using System.Text.Json.Nodes;

namespace Microcity.Programmes;

/// <summary>The answers to a form by key.</summary>
public sealed class Answers(IReadOnlyDictionary<string, Answer> byKey)
{
    public static Answers None { get; } = new(new Dictionary<string, Answer>());

    public IReadOnlyDictionary<string, Answer> ByKey { get; } = byKey;

    public Answer? this[string key] => ByKey.GetValueOrDefault(key);

    /// <summary>The same with one answer changed, or taken away.</summary>
    public Answers With(string key, Answer? answer)
    {
        var changed = ByKey.ToDictionary();
        changed.Remove(key);
        if (answer is not null)
            changed.Add(key, answer);
        return new(changed);
    }

    /// <summary>Without answers to hidden questions, which stay in the draft in case these show again (F1).</summary>
    public Answers Shown(FormDocument form) => ShownFields.Of(form, this) is var shown ? new(ByKey.Where(a => shown.Contains(a.Key)).ToDictionary()) : None;

    /// <summary>Only what these readers may read.</summary>
    public Answers For(Audience reading, FormDocument form) => new(ByKey.Where(a => form.Field(a.Key)?.IsFor(reading) is true).ToDictionary());

    /// <summary>The canonical document (F2).</summary>
    public string Text() => Encoding.UTF8.GetString(CanonicalJson.Bytes(Node()));

    /// <summary>Of the canonical document: what partners sign off.</summary>
    public string Sha256() => CanonicalJson.Sha256(Node());

    /// <summary>Keys whose answers differ, in ordinal order: what a partner is told when a sign-off falls (F7).</summary>
    public IReadOnlyList<string> ChangedSince(Answers before) =>
        [.. ByKey.Keys.Union(before.ByKey.Keys).Where(k => Written(this[k]) != Written(before[k])).Order(StringComparer.Ordinal)];

    private static string? Written(Answer? answer) => answer is null ? null : CanonicalJson.Sha256(answer.Json());

    private JsonObject Node()
    {
        var document = new JsonObject();
        foreach (var (key, answer) in ByKey)
            document.Add(key, answer.Json());
        return document;
    }
}
