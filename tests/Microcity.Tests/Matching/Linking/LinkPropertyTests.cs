using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>What holds for every text, by the models that are shipped, over the list that is shipped.</summary>
public sealed class LinkPropertyTests
{
    private static readonly TaxonomyView View = LinkFixture.View;
    private static readonly List<int> Skills = [.. View.Of(ConceptKind.Skill).Where(i => View.Offered(i) && View.Label(i, "en") is not null)];

    private static SkillLinker Shipped() => new(View, LinkFixture.Index, LinkFiles.Model(null));

    [Fact]
    public void The_whole_name_of_a_skill_ranks_it_first()
    {
        var linker = Shipped();
        var names = Skills.GroupBy(i => Folding.Fold(View.Label(i, "en")!)).Where(g => g.Count() == 1).Select(g => g.Single());
        Assert.Empty(names.Where(i => linker.Read(View.Label(i, "en")!, 1) is not [var first] || first.Concept != i).Select(i => View.Label(i, "en")));
    }

    [Fact]
    public void A_sentence_about_something_else_takes_no_named_skill_away()
    {
        var linker = Shipped();
        foreach (var skill in Skills)
        {
            var name = View.Label(skill, "en")!;
            if (linker.Read(name, 1) is [var first] && first.Concept == skill)
                Assert.Contains(skill, linker.Read($"{name}. It rained on Tuesday and the coffee was cold.", 50).Select(l => l.Concept));
        }
    }

    [Fact]
    public void Neither_order_nor_threads_change_anything()
    {
        string[] texts = [.. Skills.Take(200).Select((i, at) => $"You {View.Label(i, "en")} and {View.Label(Skills[(at * 7) % Skills.Count], "en")}")];
        var linker = Shipped();
        var one = texts.Select(t => linker.Read(t, 10)).ToArray();
        var many = new IReadOnlyList<SkillLink>[texts.Length];
        Parallel.ForEach(Enumerable.Range(0, texts.Length).Reverse(), Shipped, (at, _, own) =>
        {
            many[at] = own.Read(texts[at], 10);
            return own;
        }, _ => { });
        Assert.All(one.Zip(many), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Postings_score_as_a_loop_over_all_documents_does()
    {
        var (index, words, bag) = (LinkFixture.Index, new TextWords(), new TermBag());
        var scores = new Scores(index.Labels.Documents);
        for (var at = 0; at < 1_000; at++)
        {
            var text = $"{View.Label(Skills[at % Skills.Count], "en")} with {View.Label(Skills[(at * 31) % Skills.Count], "en")}";
            words.Read(text, "en");
            bag.Clear();
            LinkTerms.StemsAndPairs(words.All, bag);
            index.Labels.Score(bag.Terms, scores);
            var plain = Plain(index.Labels, bag.Terms);
            for (var label = 0; label < plain.Length; label++)
                Assert.InRange(scores[label], plain[label] - 1e-4, plain[label] + 1e-4);
            var best = new BestOf();
            best.Top(scores, 10);
            Assert.Equal(Highest(scores, scores.Touched, 10), best.Found.ToArray().Order());
            scores.Clear();
        }
    }

    private static int[] Highest(Scores scores, ReadOnlySpan<int> of, int most)
    {
        var all = of.ToArray();
        return [.. all.OrderByDescending(d => scores[d]).ThenBy(d => d).Take(most).Order()];
    }

    private static double[] Plain(Postings postings, ReadOnlySpan<TermCount> terms)
    {
        var plain = new double[postings.Documents];
        foreach (var slot in postings.Slots())
        {
            foreach (var term in terms)
            {
                if (postings.Find(term.Term) != slot)
                    continue;
                for (var i = 0; i < postings.Length(slot); i++)
                    plain[postings.DocumentsOf(slot)[i]] += (double)postings.Weight(slot) * term.Count * postings.ImpactsOf(slot)[i] * postings.Step;
            }
        }
        return plain;
    }
}
