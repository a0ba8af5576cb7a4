using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Reads a document of answers against its form; anything it does not ask, or of another kind, is refused by its key.</summary>
public static class ReadAnswers
{
    public static Outcome<Answers> Of(FormDocument form, JsonObject document)
    {
        var fields = form.Fields.ToDictionary(f => f.Key);
        var (answers, refusals) = (new Dictionary<string, Answer>(), new List<Refusal?>());
        foreach (var (key, value) in document.Where(p => p.Value is not null))
        {
            if (!fields.TryGetValue(key, out var field))
                refusals.Add(Refusal.Malformed(key, "programmes.answer-unknown", "programmes.reason.answer-unknown", new Remedy("programmes.remedy.answer-unknown")));
            else if (One(field, value!) is var (answer, refusal) && refusal is not null)
                refusals.Add(refusal);
            else if (answer is not null)
                answers.Add(key, answer);
        }
        return Refusal.Of([.. refusals]) is { } unfit ? unfit : new Answers(answers);
    }

    private static (Answer? Answer, Refusal? Refusal) One(FormField field, JsonNode value) => (field, value.GetValueKind()) switch
    {
        (ShortTextField or LongTextField or DateField or ChoiceField or OrganisationField or PersonField, JsonValueKind.String) => TypedAnswer.Read(field, [value.GetValue<string>()]),
        (NumberField, JsonValueKind.Number) => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (new NumberAnswer(number), null) : Other(field),
        (MoneyField, JsonValueKind.Number) => Cents(value) is { } cents ? (new MoneyAnswer(cents), null) : Other(field),
        (MultiChoiceField or SkillsField, JsonValueKind.Array) => Strings(value) is { } codes ? TypedAnswer.Read(field, codes) : Other(field),
        (FileField, JsonValueKind.Array) => Several(value, File) is { } files ? (files.Count == 0 ? null : new FilesAnswer(files), null) : Other(field),
        (ConsentField, JsonValueKind.Array) => Several(value, Consent) is { } given ? (given.Count == 0 ? null : new ConsentAnswer(given), null) : Other(field),
        (MoneyTableField table, JsonValueKind.Array) => Several(value, r => Row(table, r)) is { } rows ? (rows.Count == 0 ? null : new TableAnswer(rows), null) : Other(field),
        _ => Other(field),
    };

    private static (Answer? Answer, Refusal? Refusal) Other(FormField field) => (null, AnswerRules.OtherKind(field.Key));

    private static List<T>? Several<T>(JsonNode value, Func<JsonObject, T?> one)
        where T : class
    {
        var read = new List<T>();
        foreach (var item in value.AsArray())
        {
            if (item is not JsonObject document || one(document) is not { } done)
                return null;
            read.Add(done);
        }
        return read;
    }

    private static string[]? Strings(JsonNode value) =>
        value.AsArray().All(i => i?.GetValueKind() is JsonValueKind.String) ? [.. value.AsArray().Select(i => i!.GetValue<string>())] : null;

    private static AnsweredFile? File(JsonObject document) =>
        document.Count == 4 && Guid.TryParse(Text(document["id"]), out var id) && Text(document["name"]) is { Length: > 0 } name
        && Cents(document["bytes"]) is { } bytes && Text(document["sha256"]) is { Length: 64 } hash ? new(id, name, bytes, hash) : null;

    private static GivenConsent? Consent(JsonObject document) =>
        document.Count == 2 && Guid.TryParse(Text(document["person"]), out var person) && Cents(document["version"]) is { } version and <= int.MaxValue ? new(person, (int)version) : null;

    private static TableRow? Row(MoneyTableField table, JsonObject document)
    {
        var (texts, cents) = (new Dictionary<string, string>(), new Dictionary<string, long>());
        foreach (var (key, value) in document)
        {
            var column = table.Columns.FirstOrDefault(c => c.Key == key);
            if (column is { IsMoney: true } && Cents(value) is { } money)
                cents.Add(key, money);
            else if (column is { IsMoney: false } && Text(value) is { } typed && AnswerText.Read(key, typed, ShortTextField.Longest, oneLine: true) is (TextAnswer text, _))
                texts.Add(key, text.Text);
            else
                return null;
        }
        return new TableRow(texts, cents) is { IsEmpty: false } row ? row : null;
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    // Cents and counts are whole and never below zero.
    private static long? Cents(JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.Number && long.TryParse(value.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= MoneyInput.Most ? whole : null;
}
