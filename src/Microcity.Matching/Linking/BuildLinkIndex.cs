using System.Runtime.InteropServices;
using System.Text;

namespace Microcity.Matching;

/// <summary>Builds the <see cref="LinkIndex"/> of one language. The same list gives the same bytes.</summary>
public sealed class BuildLinkIndex
{
    private const float DescriptionWorth = 0.5f;

    private readonly TaxonomyView view;
    private readonly string language;
    private readonly TextWords words = new();
    private readonly TermBag bag = new();
    private readonly PostingsBuilder labels = new(), documents = new(saturation: 1.2f);
    private readonly List<int> concepts = [], labelStarts = [], labelConcepts = [], tokenStarts = [0];
    private readonly List<byte> kinds = [];
    private readonly List<ulong> tokens = [], beginnings = [];
    private readonly List<ConceptMarks> marks = [];
    private readonly RelatedWords related = new();

    private BuildLinkIndex(TaxonomyView view, string language) => (this.view, this.language) = (view, language);

    /// <summary>Bytes that <see cref="LinkIndex"/> opens.</summary>
    /// <param name="language">ISO 639 code; skills without a name in it are left out.</param>
    public static byte[] Run(TaxonomyView view, string language) => new BuildLinkIndex(view, language).Run();

    private byte[] Run()
    {
        foreach (var concept in view.Of(ConceptKind.Skill))
        {
            if (view.Offered(concept) && view.Label(concept, language) is { } preferred)
                Add(concept, preferred);
        }
        labelStarts.Add(labelConcepts.Count);
        var file = new LinkSectionsBuilder();
        file.Add(LinkSection.Title, 0, Encoding.UTF8.GetBytes($"{language}\n{view.Sha256}"));
        labels.WriteTo(file, LinkIndex.LabelPart);
        documents.WriteTo(file, LinkIndex.ConceptPart);
        file.Add(LinkSection.Uris, 0, CollectionsMarshal.AsSpan(concepts));
        file.Add(LinkSection.LabelConcepts, 0, CollectionsMarshal.AsSpan(labelConcepts));
        file.Add(LinkSection.LabelLengths, 0, CollectionsMarshal.AsSpan(kinds));
        file.Add(LinkSection.LabelStarts, 0, CollectionsMarshal.AsSpan(labelStarts));
        file.Add(LinkSection.TokenStarts, 0, CollectionsMarshal.AsSpan(tokenStarts));
        file.Add(LinkSection.Tokens, 0, CollectionsMarshal.AsSpan(tokens));
        file.Add(LinkSection.Tokens, 1, CollectionsMarshal.AsSpan(beginnings));
        file.Add(LinkSection.Weights, 9, [.. tokens.Select(labels.Weight)]);
        file.Add(LinkSection.Marks, 0, CollectionsMarshal.AsSpan(marks));
        AddNeighbours(file);
        AddRelated(file);
        return file.ToBytes();
    }

    private void AddRelated(LinkSectionsBuilder file)
    {
        var (words, starts, others, worths) = (new List<ulong>(), new List<int>(), new List<ulong>(), new List<float>());
        foreach (var (word, other, worth) in related.Settle())
        {
            if (words.Count == 0 || words[^1] != word)
            {
                words.Add(word);
                starts.Add(others.Count);
            }
            others.Add(other);
            worths.Add(worth);
        }
        starts.Add(others.Count);
        file.Add(LinkSection.Tokens, 3, CollectionsMarshal.AsSpan(words));
        file.Add(LinkSection.TokenStarts, 3, CollectionsMarshal.AsSpan(starts));
        file.Add(LinkSection.Tokens, 4, CollectionsMarshal.AsSpan(others));
        file.Add(LinkSection.Weights, 10, CollectionsMarshal.AsSpan(worths));
    }

    private void AddNeighbours(LinkSectionsBuilder file)
    {
        var (starts, near) = (new List<int> { 0 }, new List<int>());
        foreach (var concept in concepts)
        {
            foreach (var neighbour in view.Graph.Broader[concept])
                Keep(neighbour);
            foreach (var neighbour in view.Graph.Narrower[concept])
                Keep(neighbour);
            starts.Add(near.Count);
        }
        file.Add(LinkSection.TokenStarts, 2, CollectionsMarshal.AsSpan(starts));
        file.Add(LinkSection.Tokens, 2, CollectionsMarshal.AsSpan(near));

        void Keep(int neighbour)
        {
            if (concepts.BinarySearch(neighbour) is >= 0 and var at)
                near.Add(at);
        }
    }

    private void Add(int concept, string preferred)
    {
        labelStarts.Add(labelConcepts.Count);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var document = new TermBag();
        var firstLabel = labelConcepts.Count;
        foreach (var (name, kind) in Names(preferred, view.OtherLabels(concept, language)))
        {
            if (known.Add(name))
                AddLabel(name, kind, document);
        }
        if (view.Description(concept, language) is { } description)
        {
            words.Read(description, language);
            bag.Clear();
            LinkTerms.StemsAndPairs(words.All, bag);
            foreach (var term in bag.Terms)
                document.Add(term.Term, DescriptionWorth * term.Count);
        }
        related.Add([.. Enumerable.Range(firstLabel, labelConcepts.Count - firstLabel).Select(l => tokens.GetRange(tokenStarts[l], tokenStarts[l + 1] - tokenStarts[l]).ToArray())]);
        documents.Add(document.Terms);
        concepts.Add(concept);
        var occupations = view.EssentialFor[concept].Length + view.OptionalFor[concept].Length;
        marks.Add(new(MathF.Log(1 + occupations), view.Type(concept), view.Reuse(concept), 0, 0));
    }

    private void AddLabel(string name, byte kind, TermBag document)
    {
        words.Read(name, language);
        bag.Clear();
        LinkTerms.StemsAndPairs(words.All, bag);
        if (bag.Terms.IsEmpty)
            return;
        labels.Add(bag.Terms);
        labelConcepts.Add(concepts.Count);
        kinds.Add(kind);
        foreach (ref readonly var word in words.All)
        {
            if (word.Small)
                continue;
            tokens.Add(word.Stem);
            beginnings.Add(word.Beginning);
        }
        tokenStarts.Add(tokens.Count);
        foreach (var term in bag.Terms)
            document.Raise(term.Term, kind == 0 ? 1.5f : 1);
    }

    /// <summary>All names; of <c>Java (computer programming)</c> also <c>Java</c>, of <c>search engine optimisation (SEO)</c> both.</summary>
    internal static IEnumerable<(string Name, byte Kind)> Names(string preferred, IReadOnlyList<string> others)
    {
        yield return (preferred, 0);
        foreach (var other in others)
            yield return (other, 1);
        foreach (var name in others.Prepend(preferred))
        {
            var (open, close) = (name.IndexOf('('), name.LastIndexOf(')'));
            if (open < 2 || close < open)
                continue;
            yield return (name[..open].Trim() + name[(close + 1)..], 2);
            var inside = name[(open + 1)..close];
            if (inside.Length is > 1 and < 8 && inside.All(char.IsUpper))
                yield return (inside, 2);
        }
    }
}
