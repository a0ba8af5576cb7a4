using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What a row of a page says of an opportunity; everything but its text.</summary>
public sealed record OpportunityLine
{
    public required Guid Id { get; init; }

    public required SourceKind Kind { get; init; }

    public required string SourceRef { get; init; }

    public required IReadOnlyDictionary<string, string> Title { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Ordinal; null where none is named or this skills list does not know it.</summary>
    public int? Occupation { get; init; }

    public string? Place { get; init; }

    public Remote Remote { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public DateOnly OpenUntil { get; init; }

    public int? Hours { get; init; }

    public long? CostCents { get; init; }

    public ContractKinds Contract { get; init; }

    public string? Url { get; init; }

    public DateOnly PostedOn { get; init; }

    /// <summary>Places that nobody took yet; null where no number is said.</summary>
    public int? Free { get; init; }

    /// <summary>Said by who offers it.</summary>
    public bool SaidHard { get; init; }

    /// <summary>Titles, who offers it and where, folded, each word behind a blank: what a search looks through.</summary>
    public string Words { get; init; } = "";

    /// <summary>What nobody has tied to a skill yet, in the author's words: essentials, then optionals.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>The name it goes by in matching: unique in the city, and the last word in the order of equals.</summary>
    public string Ref => RefOf(Kind, SourceRef);

    public bool Teaches => Kind is SourceKind.Course or SourceKind.Workshop or SourceKind.Mentor;

    /// <summary>Open above 60 days, or said to be hard to fill (rule 32).</summary>
    public bool HardToFill(DateOnly today) => SaidHard || today.DayNumber - PostedOn.DayNumber > 60;

    public static string RefOf(SourceKind kind, string sourceRef) => $"{KindCode(kind)}/{sourceRef}";

    private static string KindCode(SourceKind kind) => kind switch
    {
        SourceKind.Vacancy => "vacancy",
        SourceKind.Course => "course",
        SourceKind.SummerPost => "summer-post",
        SourceKind.Internship => "internship",
        SourceKind.Mentor => "mentor",
        SourceKind.Workshop => "workshop",
        _ => "market",
    };
}
