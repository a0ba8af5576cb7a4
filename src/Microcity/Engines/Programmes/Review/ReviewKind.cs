using Microcity.Matching;

namespace Microcity.Programmes;

/// <summary>What a strand hands in for calls that are chosen by review.</summary>
public sealed record ReviewKind
{
    /// <summary>The questions a call of it begins with; those marked as fixed can be re-worded only.</summary>
    public required FormDocument Form { get; init; }

    /// <summary>What each criterion is called and what it asks, as text keys by its code.</summary>
    public required IReadOnlyDictionary<string, (string NameKey, string AskKey)> Criteria { get; init; }

    /// <summary>Key of the question whose answer names an application.</summary>
    public required string TitleField { get; init; }

    /// <summary>Key of the question about the organisation that applies; null where persons do.</summary>
    public string? OrganisationField { get; init; }

    /// <summary>In cents.</summary>
    public required Func<Answers, long> Requested { get; init; }

    /// <summary>The least with which it can be done, in cents; at most what is requested.</summary>
    public required Func<Answers, long> Minimum { get; init; }

    /// <summary>Published priorities that it has.</summary>
    public Func<Answers, IReadOnlyList<string>> Flags { get; init; } = _ => [];

    /// <summary>Ceilings besides the request and the budget (V13).</summary>
    public Func<Answers, IReadOnlyList<Bound>> Bounds { get; init; } = _ => [];

    /// <summary>Looks up what the rules need; what it answers with is pure.</summary>
    public required Func<IServiceProvider, IReadOnlyList<ToCheck>, CancellationToken, Task<Func<ToCheck, IReadOnlyList<Finding>>>> Check { get; init; }
}

/// <summary>One application as its rules see it.</summary>
public sealed record ToCheck(Guid Application, Guid Applicant, Answers Answers);
