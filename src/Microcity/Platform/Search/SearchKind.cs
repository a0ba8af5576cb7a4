using Microcity.Matching;

namespace Microcity.Platform;

/// <summary>The groups of a search, in their order.</summary>
public enum SearchPlace { Openings, Occupations, Skills, Happenings, Pages }

/// <summary>A sort of thing that everybody can find; nothing about persons ever is one.</summary>
/// <param name="HeadingKey">What its group is called.</param>
/// <param name="Find">In a scope of the city: the best first.</param>
public sealed record SearchKind(SearchPlace Place, string HeadingKey, Func<IServiceProvider, Sought, CancellationToken, Task<IReadOnlyList<FoundThing>>> Find)
{
    /// <summary>Where all of them are, for words as they were typed; null where the search is the only place.</summary>
    public Func<string, string>? All { get; init; }
}

/// <param name="Text">As it was typed.</param>
/// <param name="Words">Folded; each must begin a word of what is found.</param>
/// <param name="Most">So many are shown; one more says that there are more.</param>
public sealed record Sought(string Text, IReadOnlyList<string> Words, Say Say, int Most)
{
    /// <summary>Whether every word begins a word of the text.</summary>
    public bool In(string text)
    {
        var folded = " " + Folding.Fold(text);
        return Words.All(w => folded.Contains(" " + w, StringComparison.Ordinal));
    }
}

/// <param name="Language">Of the title, where it is not the reader's.</param>
/// <param name="Meta">What else its row says.</param>
/// <param name="Link">Page below the city.</param>
public sealed record FoundThing(string Title, string? Language, string Meta, string Link);
