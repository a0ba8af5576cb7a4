namespace Microcity.Matching;

/// <summary>One reviewer's marks for one application.</summary>
/// <param name="Reviewer">A code that tells nothing about the person.</param>
/// <param name="Marks">One per criterion, 0 to 500 in steps of 50; null where the reviewer cannot judge.</param>
/// <param name="Counted">False once it was voided: it is kept, but does nothing.</param>
public sealed record MarkSheet(string Reviewer, IReadOnlyList<int?> Marks, bool Counted = true)
{
    /// <summary>Half marks, stored in hundredths (V5).</summary>
    public const int HighestMark = 500, Step = 50;
}

/// <summary>The most that an application can get for one reason, such as <c>call</c>, <c>rate</c> or <c>aid</c>.</summary>
public sealed record Bound(string Name, long Cents);

/// <summary>One application with what reviewers gave it.</summary>
/// <param name="Requested">In cents.</param>
/// <param name="Minimum">The least with which it can be done, in cents; at most what is requested.</param>
/// <param name="Flags">Published priorities that it has.</param>
/// <param name="Bounds">In the order in which they are shown; what is requested and what is left of the budget are not among them.</param>
/// <param name="Consensus">One mark per criterion that reviewers agreed on; null where there is none.</param>
public sealed record Reviewed(
    string Ticket,
    long Requested,
    long Minimum,
    IReadOnlyList<string> Flags,
    IReadOnlyList<Bound> Bounds,
    IReadOnlyList<MarkSheet> Reviews,
    IReadOnlyList<int?>? Consensus = null);
