using CsCheck;
using Microcity.Matching;

namespace Microcity.Tests;

public sealed class TaxonomyViewTests
{
    private static readonly string[] Words = ["weld", "metal", "šūt", "žogs", "C#", "drive", "mājas", "sew", "a"];

    private static readonly Gen<string> Name = Gen.OneOfConst(Words).Array[1, 3].Select(w => string.Join(' ', w));

    private static readonly Gen<TaxonomyInput> Input = Gen.Select(Name.Array[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).Array[0, 20], (names, links) =>
    {
        var input = new TaxonomyInput("made-1", [("made.csv", new string('a', 64))]);
        for (var i = 0; i < names.Length; i++)
        {
            var concept = new ConceptInput($"urn:c/{i:00}", i % 3 == 0 ? ConceptKind.Occupation : ConceptKind.Skill) { Code = i % 2 == 0 ? $"{i}" : null };
            concept.NamesIn(i % 2 == 0 ? "en" : "lv").Prefer(names[i]);
            concept.NamesIn("en").Add(names[(i + 1) % names.Length]);
            input.Concepts.Add(concept);
        }
        input.Essential.AddRange(links.Select(l => new UriLink($"urn:c/{l.Item1:00}", $"urn:c/{l.Item2:00}")).Distinct());
        return input;
    });

    [Fact]
    public void What_was_compiled_is_read_back() => Input.Sample(input =>
    {
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(input));
        Assert.Equal(("made-1", input.Concepts.Count), (view.Version, view.Count));
        foreach (var concept in input.Concepts)
        {
            var at = view.Find(concept.Uri)!.Value;
            Assert.Equal((concept.Uri, concept.Kind, concept.Code), (view.Uri(at), view.Kind(at), view.Code(at)));
            foreach (var language in new[] { "en", "lv" })
            {
                Assert.Equal(concept.Names.GetValueOrDefault(language)?.Preferred, view.Label(at, language));
                Assert.Equal(concept.Names.GetValueOrDefault(language)?.Others ?? [], view.OtherLabels(at, language));
            }
            Assert.Equal(
                input.Essential.Where(l => l.From == concept.Uri).Select(l => view.Find(l.To)).OfType<int>().Order(), view.Essential[at].ToArray());
            Assert.Equal(
                input.Essential.Where(l => l.To == concept.Uri).Select(l => view.Find(l.From)).OfType<int>().Order(), view.EssentialFor[at].ToArray());
        }
        Assert.Null(view.Find("urn:c/99"));
    });

    [Fact]
    public void Rule5_Order_of_input_changes_no_byte() => Input.Sample(input =>
    {
        var turned = new TaxonomyInput(input.Version, input.Sources);
        turned.Concepts.AddRange(input.Concepts.AsEnumerable().Reverse());
        turned.Essential.AddRange(input.Essential.AsEnumerable().Reverse());
        var file = TaxonomyCompiler.Compile(input);
        Assert.Equal(file, TaxonomyCompiler.Compile(turned));
        Assert.Equal(file, TaxonomyCompiler.Compile(TaxonomyInputs.Of(TaxonomyView.Open(file))));
    });

    [Fact]
    public void Rule8_Search_finds_what_a_plain_look_through_all_names_finds() => Gen.Select(Input, Name, Gen.Int[1, 3]).Sample((input, text, length) =>
    {
        var asked = Folding.Fold(text[..Math.Min(length, text.Length)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(input));
        var plain = input.Concepts.Where(c => asked.Length > 0 && c.Names.Values.Any(n => n.Others.Append(n.Preferred).OfType<string>().Any(
            name => asked.All(a => Folding.Fold(name).Split(' ').Any(w => w.StartsWith(a, StringComparison.Ordinal)))))).Select(c => view.Find(c.Uri)!.Value);
        Assert.Equal(plain.Order(), view.Search(string.Join(' ', asked), "lv", null, 100).Order());
    });

    [Fact]
    public void Rule8_Whole_names_come_first_then_beginnings_then_short_ones()
    {
        var input = new TaxonomyInput("made-1", []);
        foreach (var (uri, name) in new[] { ("urn:1", "clean metal"), ("urn:2", "metal"), ("urn:3", "metal works"), ("urn:4", "clean old metal") })
        {
            var concept = new ConceptInput(uri, ConceptKind.Skill);
            concept.NamesIn("en").Prefer(name);
            input.Concepts.Add(concept);
        }
        var view = TaxonomyView.Open(TaxonomyCompiler.Compile(input));
        Assert.Equal(["urn:2", "urn:3", "urn:1", "urn:4"], view.Search("Metal", "en", null, 9).Select(view.Uri));
        Assert.Equal(["urn:2"], view.Search("Metal", "en", null, 1).Select(view.Uri));
        Assert.Empty(view.Search("metal", "en", ConceptKind.Occupation, 9));
    }

    [Fact]
    public void Rule5_Ten_thousand_damaged_files_end_in_a_named_fault()
    {
        var input = Input.Single(i => i.Concepts.Count > 5, "0000BIgAwci1");
        var file = TaxonomyCompiler.Compile(input);
        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Int[1, 255], Gen.Int[0, 200]).Sample(
            (at, change, cut) =>
            {
                var damaged = file[..^(cut < 100 ? cut : 0)];
                damaged[Math.Min(at, damaged.Length - 1)] ^= (byte)change;
                Assert.Throws<UnreadableTaxonomyException>(() => TaxonomyView.Open(damaged));
            },
            iter: 10_000);
    }

    [Fact]
    public void Rule5_The_fault_says_what_is_wrong()
    {
        var file = TaxonomyCompiler.Compile(new TaxonomyInput("made-1", []));
        TaxonomyFault Fault(byte[] bytes) => Assert.Throws<UnreadableTaxonomyException>(() => TaxonomyView.Open(bytes)).Fault;
        Assert.Equal(TaxonomyFault.NoTaxonomy, Fault([]));
        Assert.Equal(TaxonomyFault.NoTaxonomy, Fault(file[..^1]));
        Assert.Equal(TaxonomyFault.OtherFormat, Fault([.. file[..8], 99, .. file[9..]]));
        Assert.Equal(TaxonomyFault.WrongChecksum, Fault([.. file[..^1], 1]));
        Assert.Equal(0, TaxonomyView.Open(file).Count);
    }
}
