namespace Microcity.SummerJobs;

/// <summary>What employers see of pupils' feedback: how many gave each score, and only from enough of them on (S8).</summary>
/// <param name="ByScore">Of the lowest score first.</param>
public sealed record FeedbackCounts(IReadOnlyList<int> ByScore)
{
    public const int Least = 5, HighestScore = 5;

    /// <param name="scores">One per pupil, 1 to 5.</param>
    /// <returns>Null while so few gave it that one could be guessed.</returns>
    public static FeedbackCounts? Of(IReadOnlyCollection<int> scores) =>
        scores.Count < Least ? null : new([.. Enumerable.Range(1, HighestScore).Select(score => scores.Count(s => s == score))]);
}
