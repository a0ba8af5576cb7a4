using System.Globalization;
using System.Text.Json.Nodes;

namespace Microcity.Programmes;

/// <summary>One typed answer. What is empty is no answer.</summary>
public abstract record Answer
{
    public abstract JsonNode Json();

    protected static JsonArray List(IEnumerable<JsonNode> values) => [.. values];

    /// <summary>In ordinal order, each once.</summary>
    protected static IReadOnlyList<string> Set(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

public sealed record TextAnswer(string Text) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Text);
}

public sealed record NumberAnswer(decimal Number) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Number);
}

public sealed record MoneyAnswer(long Cents) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Cents);
}

public sealed record DateAnswer(DateOnly Day) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

public sealed record ChoiceAnswer(string Code) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Code);
}

public sealed record ChoicesAnswer(IReadOnlyList<string> Codes) : Answer
{
    public override JsonNode Json() => List(Set(Codes).Select(c => JsonValue.Create(c)));
}

/// <param name="Codes">Of concepts.</param>
public sealed record SkillsAnswer(IReadOnlyList<string> Codes) : Answer
{
    public override JsonNode Json() => List(Set(Codes).Select(c => JsonValue.Create(c)));
}

/// <param name="Sha256">Of what is in it, so that a sign-off is for these bytes.</param>
public sealed record AnsweredFile(Guid Id, string Name, long Bytes, string Sha256);

public sealed record FilesAnswer(IReadOnlyList<AnsweredFile> Files) : Answer
{
    public override JsonNode Json() => List(Files.OrderBy(f => f.Id.ToString("D"), StringComparer.Ordinal).Select(f =>
        new JsonObject { ["id"] = f.Id.ToString("D"), ["name"] = f.Name, ["bytes"] = f.Bytes, ["sha256"] = f.Sha256 }));
}

public sealed record OrganisationAnswer(Guid Id) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Id.ToString("D"));
}

public sealed record PersonAnswer(Guid Id) : Answer
{
    public override JsonNode Json() => JsonValue.Create(Id.ToString("D"));
}

/// <summary>One row of a table; a column without an entry is empty.</summary>
/// <param name="Texts">By column.</param>
/// <param name="Cents">By column.</param>
public sealed record TableRow(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, long> Cents)
{
    public bool IsEmpty => Texts.Count == 0 && Cents.Count == 0;

    public long Sum => Cents.Values.Sum();

    public JsonObject Json()
    {
        var row = new JsonObject();
        foreach (var (column, text) in Texts)
            row[column] = text;
        foreach (var (column, cents) in Cents)
            row[column] = cents;
        return row;
    }
}

public sealed record TableAnswer(IReadOnlyList<TableRow> Rows) : Answer
{
    /// <summary>Of all columns, in cents.</summary>
    public long Total => Rows.Sum(r => r.Sum);

    /// <summary>Of one column, in cents.</summary>
    public long Sum(string column) => Rows.Sum(r => r.Cents.GetValueOrDefault(column));

    public override JsonNode Json() => List(Rows.Select(r => r.Json()));
}

/// <param name="TextVersion">That this person read.</param>
public sealed record GivenConsent(Guid PersonId, int TextVersion);

public sealed record ConsentAnswer(IReadOnlyList<GivenConsent> Given) : Answer
{
    public override JsonNode Json() => List(Given.OrderBy(g => g.PersonId.ToString("D"), StringComparer.Ordinal).Select(g => new JsonObject { ["person"] = g.PersonId.ToString("D"), ["version"] = g.TextVersion }));
}
