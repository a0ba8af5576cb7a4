namespace Microcity.Matching;

/// <summary>Names, words and descriptions of all skills of a list in one language, ready to be searched; lies in a mapped file.</summary>
public sealed class LinkIndex
{
    internal const int LabelPart = 0, ConceptPart = 1;

    private readonly Numbers<int> labelStarts;
    private readonly Numbers<int> labelTokenStarts;
    private readonly Numbers<int> neighbourStarts;
    private readonly Numbers<int> neighbours;
    private readonly Numbers<ulong> labelTokens;
    private readonly Numbers<ulong> labelTokenBeginnings;
    private readonly Numbers<float> labelTokenWeights;
    private readonly Numbers<ulong> relatedWords;
    private readonly Numbers<int> relatedStarts;
    private readonly Numbers<ulong> relatedOthers;
    private readonly Numbers<float> relatedWorths;

    /// <exception cref="UnreadableLinkFileException">Build it again.</exception>
    public LinkIndex(ReadOnlyMemory<byte> file)
    {
        var sections = new LinkSections(file);
        var title = System.Text.Encoding.UTF8.GetString(sections[LinkSection.Title, 0].Span).Split('\n');
        (Language, Source) = (title[0], title[1]);
        Labels = new(sections, LabelPart);
        Documents = new(sections, ConceptPart);
        Concepts = sections.Numbers<int>(LinkSection.Uris);
        LabelConcepts = sections.Numbers<int>(LinkSection.LabelConcepts);
        LabelKinds = sections.Numbers<byte>(LinkSection.LabelLengths);
        labelStarts = sections.Numbers<int>(LinkSection.LabelStarts);
        labelTokenStarts = sections.Numbers<int>(LinkSection.TokenStarts);
        labelTokens = sections.Numbers<ulong>(LinkSection.Tokens);
        labelTokenBeginnings = sections.Numbers<ulong>(LinkSection.Tokens, 1);
        labelTokenWeights = sections.Numbers<float>(LinkSection.Weights, 9);
        (neighbourStarts, neighbours) = (sections.Numbers<int>(LinkSection.TokenStarts, 2), sections.Numbers<int>(LinkSection.Tokens, 2));
        (relatedWords, relatedStarts) = (sections.Numbers<ulong>(LinkSection.Tokens, 3), sections.Numbers<int>(LinkSection.TokenStarts, 3));
        (relatedOthers, relatedWorths) = (sections.Numbers<ulong>(LinkSection.Tokens, 4), sections.Numbers<float>(LinkSection.Weights, 10));
        Marks = sections.Numbers<ConceptMarks>(LinkSection.Marks);
    }

    /// <summary>ISO 639 code.</summary>
    public string Language { get; }

    /// <summary>SHA-256 (hex) of the skills list it was built from.</summary>
    public string Source { get; }

    internal Postings Labels { get; }

    internal Postings Documents { get; }

    /// <summary>Ordinals in the skills list, ascending.</summary>
    internal Numbers<int> Concepts { get; }

    /// <summary>Position in <see cref="Concepts"/> of each label.</summary>
    internal Numbers<int> LabelConcepts { get; }

    /// <summary>0 preferred, 1 another name, 2 a part of one.</summary>
    internal Numbers<byte> LabelKinds { get; }

    internal Numbers<ConceptMarks> Marks { get; }

    /// <summary>Positions of the skills directly above and below.</summary>
    internal ReadOnlySpan<int> Neighbours(int concept) => neighbours.Span[neighbourStarts[concept]..neighbourStarts[concept + 1]];

    /// <summary>Words that names of one concept use in place of a word, and how readily, 0 to 1.</summary>
    internal (int From, int To) RelatedTo(ulong stem) =>
        relatedWords.Span.BinarySearch(stem) is >= 0 and var at ? (relatedStarts[at], relatedStarts[at + 1]) : (0, 0);

    internal (ulong Word, float Worth) Related(int at) => (relatedOthers[at], relatedWorths[at]);

    /// <summary>Position of a concept of the skills list, or -1.</summary>
    internal int Position(int ordinal) => Concepts.Span.BinarySearch(ordinal) is >= 0 and var at ? at : -1;

    internal (int From, int To) LabelsOf(int concept) => (labelStarts[concept], labelStarts[concept + 1]);

    /// <summary>The words of all labels; taken once for a text, as reaching into the file costs more than reading there.</summary>
    internal LabelTokens Tokens => new(labelTokenStarts.Span, labelTokens.Span, labelTokenBeginnings.Span, labelTokenWeights.Span);
}

/// <summary>What is known of a concept beside its words.</summary>
/// <param name="Occupations">Natural logarithm of 1 + the number of occupations that ask for it.</param>
internal readonly record struct ConceptMarks(float Occupations, SkillType Type, ReuseLevel Reuse, byte Spare, byte Spare2);

/// <summary>The words of each label, small ones left out.</summary>
internal readonly ref struct LabelTokens(ReadOnlySpan<int> starts, ReadOnlySpan<ulong> stems, ReadOnlySpan<ulong> beginnings, ReadOnlySpan<float> weights)
{
    private readonly ReadOnlySpan<int> starts = starts;
    private readonly ReadOnlySpan<ulong> stems = stems, beginnings = beginnings;
    private readonly ReadOnlySpan<float> weights = weights;

    /// <summary>In the order of the label.</summary>
    public ReadOnlySpan<ulong> Stems(int label) => stems[starts[label]..starts[label + 1]];

    public ReadOnlySpan<ulong> Beginnings(int label) => beginnings[starts[label]..starts[label + 1]];

    public ReadOnlySpan<float> Weights(int label) => weights[starts[label]..starts[label + 1]];
}
