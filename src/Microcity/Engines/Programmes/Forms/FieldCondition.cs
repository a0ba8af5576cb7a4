using System.Globalization;

namespace Microcity.Programmes;

public enum Together
{
    All,
    Any,
}

public enum TestOp
{
    Is,
    IsNot,

    /// <summary>Among several chosen ones.</summary>
    Has,

    Answered,
    AtLeast,
    AtMost,
    Before,
    After,
}

/// <summary>One look at an earlier answer. What is not answered, or hidden itself, is nothing: only <see cref="TestOp.IsNot"/> holds of it.</summary>
/// <param name="Value">Code of an option, text, number, cents or day (<c>yyyy-MM-dd</c>); null for <see cref="TestOp.Answered"/>.</param>
public sealed record FieldTest(string Field, TestOp Op, string? Value = null)
{
    public bool Holds(Answer? answer) => Op switch
    {
        TestOp.Answered => answer is not null,
        TestOp.Is => Same(answer),
        TestOp.IsNot => !Same(answer),
        TestOp.Has => answer is ChoicesAnswer several && several.Codes.Contains(Value!) || answer is SkillsAnswer skills && skills.Codes.Contains(Value!),
        TestOp.AtLeast => Number(answer) >= decimal.Parse(Value!, CultureInfo.InvariantCulture),
        TestOp.AtMost => Number(answer) <= decimal.Parse(Value!, CultureInfo.InvariantCulture),
        TestOp.Before => answer is DateAnswer day && day.Day < Date(Value),
        TestOp.After => answer is DateAnswer day && day.Day > Date(Value),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), Op, null),
    };

    /// <summary>Whether it can be asked of a question of this kind, with this value.</summary>
    public bool Fits(FormField field) => (Op, field) switch
    {
        (TestOp.Answered, _) => Value is null,
        (TestOp.Is or TestOp.IsNot, ChoiceField choice) => choice.Options.Any(o => o.Code == Value),
        (TestOp.Is or TestOp.IsNot, ShortTextField or LongTextField) => Value is { Length: > 0 },
        (TestOp.Is or TestOp.IsNot or TestOp.AtLeast or TestOp.AtMost, NumberField) => decimal.TryParse(Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        (TestOp.Is or TestOp.IsNot or TestOp.AtLeast or TestOp.AtMost, MoneyField or MoneyTableField) => long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        (TestOp.Is or TestOp.IsNot or TestOp.Before or TestOp.After, DateField) => Date(Value) is not null,
        (TestOp.Has, MultiChoiceField choice) => choice.Options.Any(o => o.Code == Value),
        (TestOp.Has, SkillsField) => Value is { Length: > 0 },
        _ => false,
    };

    private bool Same(Answer? answer) => answer switch
    {
        TextAnswer text => text.Text == Value,
        ChoiceAnswer choice => choice.Code == Value,
        DateAnswer day => day.Day == Date(Value),
        _ => Number(answer) is { } number && number == decimal.Parse(Value!, CultureInfo.InvariantCulture),
    };

    private static decimal? Number(Answer? answer) => answer switch
    {
        NumberAnswer number => number.Number,
        MoneyAnswer money => money.Cents,
        TableAnswer table => table.Total,
        _ => null,
    };

    private static DateOnly? Date(string? written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>When a question is shown.</summary>
public sealed record FieldCondition(Together Together, IReadOnlyList<FieldTest> Tests)
{
    /// <param name="answers">Of shown questions, by key.</param>
    public bool Holds(Func<string, Answer?> answers) =>
        Together is Together.All ? Tests.All(t => t.Holds(answers(t.Field))) : Tests.Any(t => t.Holds(answers(t.Field)));
}
