namespace Microcity.Matching;

/// <summary>What a concept is called in one language.</summary>
public sealed class ConceptNames
{
    private readonly List<string> others = [];

    /// <summary>As its file writes it, blanks included.</summary>
    public string? Preferred { get; private set; }

    public string? Description { get; set; }

    public IReadOnlyList<string> Others => others;

    /// <summary>An existing preferred name stays; a second one becomes an alternative.</summary>
    public void Prefer(string name)
    {
        if (Preferred is null)
        {
            Preferred = name;
            others.Remove(name.Trim());
        }
        else
        {
            Add(name);
        }
    }

    /// <returns>Whether it was new.</returns>
    public bool Add(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0 || trimmed == Preferred?.Trim() || others.Contains(trimmed))
            return false;
        others.Add(trimmed);
        return true;
    }
}
