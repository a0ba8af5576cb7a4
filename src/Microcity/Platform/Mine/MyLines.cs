namespace Microcity.Platform;

/// <summary>What a module knows of whoever looks at My page. Sentences are in their language already.</summary>
public sealed record MyLines(IReadOnlyList<NextStep> Steps, IReadOnlyList<MyRow> Rows)
{
    public static MyLines None { get; } = new([], []);
}

/// <summary>Something worth doing next; the one with the lowest rank stands on top of My page.</summary>
/// <param name="Text">Why.</param>
/// <param name="Do">What the button says.</param>
/// <param name="Link">Below the city.</param>
public sealed record NextStep(int Rank, string Text, string Do, string Link);

/// <summary>One thing of mine and how it stands.</summary>
/// <param name="Link">Where it is, below the city.</param>
public sealed record MyRow(string Title, string Link, string Text);
