using System.Text;

namespace Microcity.Matching;

/// <summary>
/// What was learned: weights of the features, which words are asked for, and sentences known to ask for skills, by URI. Built by one
/// command from development data only.
/// </summary>
public sealed class LinkModel
{
    internal const int SkillPart = 0, SentencePart = 1;

    private readonly LinkSections sections;

    /// <exception cref="UnreadableLinkFileException">Train it again.</exception>
    public LinkModel(ReadOnlyMemory<byte> file)
    {
        sections = new(file);
        Weights = sections.Numbers<float>(LinkSection.Weights, 20).Span.ToArray();
        if (Weights.Length != Features.Count)
            throw new UnreadableLinkFileException("its features are others");
        Calibration = sections.Numbers<float>(LinkSection.Parameters, 0).Span.ToArray();
        Asked = new(sections.Numbers<sbyte>(LinkSection.Impacts, 30), sections.Numbers<float>(LinkSection.Scale, 30)[0]);
    }

    /// <summary>Whether it holds example sentences.</summary>
    public bool HasExamples => sections.Has(LinkSection.Terms, SkillPart);

    /// <summary>One per feature.</summary>
    internal float[] Weights { get; }

    /// <summary>Slope and shift from a sum of weighted features to the part of such links that is right.</summary>
    internal float[] Calibration { get; }

    internal AskedWords Asked { get; }

    internal ExampleConcepts? Examples(LinkIndex index, TaxonomyView view) => HasExamples ? new(sections, index, view) : null;

    /// <summary>Weights for titles in a language: letters, stems, beginnings, all names of the concept, nearness.</summary>
    internal float[] TitleWeights(string language) =>
        sections.Has(LinkSection.Parameters, TitlePart(language)) ? sections.Numbers<float>(LinkSection.Parameters, TitlePart(language)).Span.ToArray() : TitleIndex.PlainWeights;

    internal static int TitlePart(string language) => language.Length == 2 ? (language[0] << 8) + language[1] : 1;
}

/// <summary>The examples of a model as one index knows them; URIs it does not have are passed over.</summary>
internal sealed class ExampleConcepts
{
    private readonly Numbers<int> starts;
    private readonly Numbers<short> skills;
    private readonly short[] skillOf;

    public ExampleConcepts(LinkSections sections, LinkIndex index, TaxonomyView view)
    {
        (Skills, Sentences) = (new(sections, LinkModel.SkillPart), new(sections, LinkModel.SentencePart));
        (starts, skills) = (sections.Numbers<int>(LinkSection.TokenStarts), sections.Numbers<short>(LinkSection.Tokens));
        Concepts = [.. Encoding.UTF8.GetString(sections[LinkSection.Uris, 0].Span).Split('\n').Select(uri => view.Find(uri) is { } ordinal ? index.Position(ordinal) : -1)];
        skillOf = new short[index.Documents.Documents];
        Array.Fill(skillOf, (short)-1);
        for (var s = 0; s < Concepts.Length; s++)
        {
            if (Concepts[s] >= 0)
                skillOf[Concepts[s]] = (short)s;
        }
    }

    /// <summary>All sentences of a skill as one document.</summary>
    public Postings Skills { get; }

    public Postings Sentences { get; }

    /// <summary>Position in the index of each skill with examples, or -1.</summary>
    public int[] Concepts { get; }

    public int SkillOf(int concept) => skillOf[concept];

    public ReadOnlySpan<short> SkillsOf(int sentence) => skills.Span[starts[sentence]..starts[sentence + 1]];
}
