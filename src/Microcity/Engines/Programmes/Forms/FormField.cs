using System.Text.Json.Serialization;

namespace Microcity.Programmes;

/// <summary>Whether an answer is about a person.</summary>
public enum PersonalContent
{
    None,
    Personal,

    /// <summary>Of the special categories that the law names.</summary>
    Special,
}

/// <summary>Who reads an answer besides who gave it.</summary>
public enum ShownTo
{
    All,
    Officers,

    /// <summary>All but reviewers, so that they do not know whose it is.</summary>
    NotReviewers,
}

/// <summary>Who is reading.</summary>
public enum Audience
{
    Officers,
    Reviewers,
    Others,
}

/// <summary>One typed question. Its texts are by language.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ShortTextField), "shortText")]
[JsonDerivedType(typeof(LongTextField), "longText")]
[JsonDerivedType(typeof(NumberField), "number")]
[JsonDerivedType(typeof(MoneyField), "money")]
[JsonDerivedType(typeof(DateField), "date")]
[JsonDerivedType(typeof(ChoiceField), "choice")]
[JsonDerivedType(typeof(MultiChoiceField), "multiChoice")]
[JsonDerivedType(typeof(FileField), "file")]
[JsonDerivedType(typeof(SkillsField), "skills")]
[JsonDerivedType(typeof(OrganisationField), "organisation")]
[JsonDerivedType(typeof(PersonField), "person")]
[JsonDerivedType(typeof(MoneyTableField), "moneyTable")]
[JsonDerivedType(typeof(ConsentField), "consent")]
public abstract record FormField
{
    /// <summary>Of the answer in the document; small letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required IReadOnlyDictionary<string, string> Label { get; init; }

    public IReadOnlyDictionary<string, string>? Help { get; init; }

    public bool Required { get; init; }

    public PersonalContent Personal { get; init; }

    public ShownTo ShownTo { get; init; }

    /// <summary>The strand needs it: it may be re-worded, not removed or re-typed.</summary>
    public bool Fixed { get; init; }

    /// <summary>Null: always shown.</summary>
    public FieldCondition? ShownWhen { get; init; }

    /// <summary>Who gave an answer reads it in any case.</summary>
    public bool IsFor(Audience reading) => ShownTo switch
    {
        ShownTo.Officers => reading is Audience.Officers,
        ShownTo.NotReviewers => reading is not Audience.Reviewers,
        _ => true,
    };

    /// <summary>Everything but the words, for telling whether only words changed.</summary>
    public virtual FormField WithoutTexts() => this with { Label = NoText, Help = null };

    protected static IReadOnlyDictionary<string, string> NoText { get; } = new Dictionary<string, string>();
}

public sealed record ShortTextField : FormField
{
    public const int Longest = 200;
}

public sealed record LongTextField : FormField
{
    public const int Longest = 10_000;
}

public sealed record NumberField : FormField
{
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>By language; null for a plain number.</summary>
    public IReadOnlyDictionary<string, string>? Unit { get; init; }

    public override FormField WithoutTexts() => (NumberField)base.WithoutTexts() with { Unit = null };
}

public sealed record MoneyField : FormField
{
    /// <summary>In cents.</summary>
    public long? Least { get; init; }

    /// <summary>In cents.</summary>
    public long? Most { get; init; }
}

public sealed record DateField : FormField;

/// <param name="Label">By language.</param>
public sealed record FieldOption(string Code, IReadOnlyDictionary<string, string> Label);

public sealed record ChoiceField : FormField
{
    public required IReadOnlyList<FieldOption> Options { get; init; }

    public override FormField WithoutTexts() => (ChoiceField)base.WithoutTexts() with { Options = [.. Options.Select(o => o with { Label = NoText })] };
}

public sealed record MultiChoiceField : FormField
{
    public required IReadOnlyList<FieldOption> Options { get; init; }

    public override FormField WithoutTexts() => (MultiChoiceField)base.WithoutTexts() with { Options = [.. Options.Select(o => o with { Label = NoText })] };
}

public sealed record FileField : FormField
{
    public const long LargestFile = 10 * 1024 * 1024;

    /// <summary>Endings of names such as <c>pdf</c>.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public int Most { get; init; } = 1;
}

public sealed record SkillsField : FormField
{
    public int Most { get; init; } = 8;
}

public sealed record OrganisationField : FormField;

public sealed record PersonField : FormField;

/// <param name="Label">By language.</param>
/// <param name="IsMoney">Otherwise it is text.</param>
public sealed record TableColumn(string Key, IReadOnlyDictionary<string, string> Label, bool IsMoney);

public sealed record MoneyTableField : FormField
{
    public const int MostRowsEver = 100;

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    public int LeastRows { get; init; }

    public int MostRows { get; init; } = 20;

    public override FormField WithoutTexts() => (MoneyTableField)base.WithoutTexts() with { Columns = [.. Columns.Select(c => c with { Label = NoText })] };
}

public sealed record ConsentField : FormField
{
    /// <summary>Of the text that is agreed to; another one needs another consent.</summary>
    public required int TextVersion { get; init; }
}
