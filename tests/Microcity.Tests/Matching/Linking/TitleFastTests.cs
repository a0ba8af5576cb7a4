using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>What makes titles fast changes none of their answers.</summary>
public sealed class TitleFastTests
{
    private const int Texts = 1_000;

    [Theory]
    [InlineData("lv")]
    [InlineData("de")]
    public void The_fast_way_answers_as_a_loop_over_all_names_does(string language)
    {
        List<TitleLabel> labels = [.. LabelFiles.Read(SharedData.At("esco-occupation-labels-multilingual/esco_occupation_labels_21_languages.csv.gz"), language)];
        var index = new TitleIndex(labels, language);
        var weights = LinkFiles.Model(null).TitleWeights(language);
        var (linker, rows) = (new TitleLinker(index, weights), new TitleRows(index));
        var same = 0;
        for (var at = 0; at < Texts; at++)
        {
            var title = $"{labels[at * 7 % labels.Count].Text} {labels[at * 13 % labels.Count].Text}";
            var fast = linker.Read(title, 10, byConcept: true);
            var plain = Plain(index, rows, weights, title);
            Assert.All(fast, f => Assert.InRange(f.Score, plain[f.Label.Uri] - 1.1e-4, plain[f.Label.Uri] + 1.1e-4));
            same += plain.Values.OrderDescending().Take(10).Zip(fast).All(pair => Math.Abs(pair.First - pair.Second.Score) < 1.1e-4) ? 1 : 0;
        }
        // Only names that share neither words nor enough letters of their concept can be missed.
        Assert.InRange(same, Texts * 99 / 100, Texts);
    }

    [Fact]
    public void A_short_list_without_the_hopeless_is_the_beginning_of_a_long_one()
    {
        List<TitleLabel> labels = [.. LabelFiles.Read(SharedData.At("esco-occupation-labels-multilingual/esco_occupation_labels_21_languages.csv.gz"), "lv")];
        var linker = new TitleLinker(new TitleIndex(labels, "lv"), LinkFiles.Model(null));
        for (var at = 0; at < labels.Count; at += 20)
            Assert.Equal(linker.Read(labels[at].Text + " palīgs", 100).Take(10), linker.Read(labels[at].Text + " palīgs", 10));
    }

    [Fact]
    public void Eight_letters_at_a_time_make_the_same_sum()
    {
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Avx2.IsSupported, "This processor goes letter by letter.");
        var index = new TitleIndex(LinkFixture.Titles("lv"), "lv");
        var (laid, words, bags, known) = (new int[index.Letters.Terms], new TextWords(), new TermBag[] { new(), new(), new(), new() }, new KnownTerm[1_000]);
        words.Read("autobusa vadītājs un maiznieks", "lv");
        TitleIndex.Terms(words, bags);
        index.Letters.Lay(known.AsSpan(0, index.All[0].Find(bags[0].Terms, known)), laid);
        Assert.All(Enumerable.Range(0, index.ConceptOf.Length), label => Assert.Equal(index.Letters.Plain(label, laid), index.Letters.Gathered(label, laid)));
    }

    [Fact]
    public void Letters_of_names_and_of_concepts_lie_at_the_same_places()
    {
        var index = new TitleIndex(LinkFixture.Titles("en"), "en");
        Assert.Equal(index.All[0].Slots(), index.All[3].Slots());
        var (words, bags) = (new TextWords(), new TermBag[] { new(), new(), new(), new() });
        words.Read("bus driver and baker", "en");
        TitleIndex.Terms(words, bags);
        foreach (var term in bags[0].Terms)
            Assert.Equal(index.All[0].Find(term.Term), index.All[3].Find(term.Term));
    }

    private static Dictionary<string, double> Plain(TitleIndex index, TitleRows rows, float[] weights, string title)
    {
        rows.Score(title);
        var (best, row, words) = (new Dictionary<string, double>(), new float[TitleIndex.Features], new TextWords());
        words.Read(title, index.Language);
        var asked = TitleIndex.WholeOf(words);
        for (var label = 0; label < index.ConceptOf.Length; label++)
        {
            rows.Row(label, row);
            var sum = Math.Clamp(Enumerable.Range(0, row.Length).Sum(f => (double)weights[f] * row[f]) / weights.Sum(), 0, 1);
            var fit = index.Whole[label] == asked ? 0.95 + (0.05 * sum) : 0.95 * sum;
            best[index.Label(label).Uri] = Math.Max(fit, best.GetValueOrDefault(index.Label(label).Uri));
        }
        rows.Clear();
        return best;
    }
}
