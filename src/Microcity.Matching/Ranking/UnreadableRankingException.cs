namespace Microcity.Matching;

/// <summary>A text is no frozen ranking.</summary>
/// <param name="line">Which line, from 1.</param>
public sealed class UnreadableRankingException(int line, string message) : Exception($"Line {line}: {message}")
{
    public int Line => line;
}
