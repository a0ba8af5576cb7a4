using System.Runtime.InteropServices;
using System.Text;

namespace Microcity.Matching;

/// <summary>Builds the <see cref="TitleIndex"/> of one language. The same names, in any order, give the same bytes.</summary>
public static class BuildTitleIndex
{
    /// <summary>Bytes that <see cref="TitleIndex"/> opens.</summary>
    /// <param name="names">Names of one language.</param>
    public static byte[] Run(IEnumerable<TitleLabel> names, string language)
    {
        List<TitleLabel> labels = [.. names.DistinctBy(l => (l.Text, l.Uri)).OrderBy(l => l.Uri, StringComparer.Ordinal).ThenBy(l => l.Text, StringComparer.Ordinal)];
        var (file, words) = (new LinkSectionsBuilder(), new TextWords());
        var builders = new PostingsBuilder[] { new(), new(), new(), new(saturation: 1.2f) };
        var bags = Enumerable.Range(0, TitleIndex.Parts).Select(_ => new TermBag()).ToArray();
        var (conceptOf, whole, firsts) = (new int[labels.Count], new ulong[labels.Count], new List<int>());
        for (var l = 0; l < labels.Count; l++)
        {
            if (l > 0 && labels[l].Uri != labels[l - 1].Uri)
                AddConcept();
            if (l == 0 || labels[l].Uri != labels[l - 1].Uri)
                firsts.Add(l);
            conceptOf[l] = firsts.Count - 1;
            words.Read(labels[l].Text, language);
            whole[l] = TitleIndex.WholeOf(words);
            TitleIndex.Terms(words, bags);
            for (var part = 0; part < 3; part++)
                builders[part].Add(bags[part].Terms);
            foreach (var term in bags[0].Terms)
                bags[3].Add(term.Term, term.Count);
        }
        AddConcept();
        file.Add(LinkSection.Title, 0, Encoding.UTF8.GetBytes(language));
        for (var part = 0; part < TitleIndex.Parts; part++)
        {
            builders[part].WriteTo(file, part);
            // Its room is needed for the next: a large list of names must stay below 250 MB.
            builders[part] = new();
        }
        file.Add(LinkSection.LabelConcepts, 0, conceptOf);
        file.Add(LinkSection.LabelStarts, 0, [.. firsts, labels.Count]);
        file.Add(LinkSection.LabelLengths, 0, [.. labels.Select(l => l.Rank)]);
        AddTexts(file, 0, labels.Select(l => l.Text));
        AddTexts(file, 1, firsts.Select(l => labels[l].Uri));
        file.Add(LinkSection.Tokens, 0, whole);
        int[] byWhole = [.. Enumerable.Range(0, labels.Count).OrderBy(l => whole[l]).ThenBy(l => l)];
        file.Add(LinkSection.Tokens, 1, byWhole);
        AddLaidOut(file);
        return file.ToBytes();

        void AddConcept()
        {
            builders[3].Add(bags[3].Terms);
            bags[3].Clear();
        }
    }

    private static void AddLaidOut(LinkSectionsBuilder file)
    {
        var postings = new LinkSections(file.ToBytes());
        LabelLetters.WriteTo(file, new(postings, 0));
        CommonTerms.WriteTo(file, new(postings, 3));
    }

    private static void AddTexts(LinkSectionsBuilder file, int part, IEnumerable<string> texts)
    {
        var (heap, starts) = (new List<byte>(), new List<int> { 0 });
        foreach (var text in texts)
        {
            heap.AddRange(Encoding.UTF8.GetBytes(text));
            starts.Add(heap.Count);
        }
        file.Add(LinkSection.LabelTexts, part, CollectionsMarshal.AsSpan(heap));
        file.Add(LinkSection.TokenStarts, part, CollectionsMarshal.AsSpan(starts));
    }
}
