namespace Microcity.Matching;

/// <summary>A text is no published draw.</summary>
/// <param name="line">Which line, from 1.</param>
public sealed class UnreadableDrawException(int line, string message) : Exception($"Line {line}: {message}")
{
    public int Line => line;
}
