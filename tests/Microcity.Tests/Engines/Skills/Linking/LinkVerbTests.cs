using System.IO.Compression;
using System.Text.Json;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

/// <summary>The contract of the linker's verbs: lines in, lines out, exit codes.</summary>
public sealed class LinkVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("link-verbs").FullName;

    [Fact]
    public async Task Every_line_is_answered_in_its_place_and_a_bad_one_by_an_error()
    {
        var input = Write("in.jsonl", """{"id":1,"text":"repair bicycles 😀 and speak German","lang":"en"}""", "no json", """{"id":"x","lang":"en"}""", """{"id":"y","text":"","extra":true}""", $$"""{"id":5,"text":"{{new string('a', 100_001)}}"}""");
        Assert.Equal(1, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl"), "--top", "5"));
        var lines = await File.ReadAllLinesAsync(At("out.jsonl"));
        Assert.Equal(5, lines.Length);
        Assert.Contains("\"skills\":[{\"uri\":", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":null,\"error\":", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"x\",\"error\":", lines[2], StringComparison.Ordinal);
        Assert.Equal("{\"id\":\"y\",\"skills\":[]}", lines[3]);
        Assert.StartsWith("{\"id\":5,\"error\":", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_lines_are_answered_one_by_one()
    {
        string[] texts = [new(',', 10_000), new('x', 1_000_000), "\\u0000\\u0001\\u001F", "дом家ā\u0301 repair bicycles", "\\uD83D"];
        var input = Write("in.jsonl", [.. texts.Select((t, i) => $$"""{"id":{{i}},"text":"{{t}}"}"""), new('{', 1_000_000), "{\"id\":9,\"text\":\"repair bicycles\"}"]);
        foreach (var verb in new[] { "link-skills", "link-advert" })
        {
            Assert.Equal(1, await Link(verb, "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl")));
            var lines = await File.ReadAllLinesAsync(At("out.jsonl"));
            Assert.Equal(7, lines.Length);
            Assert.Contains("\"error\":", lines[1], StringComparison.Ordinal);
            Assert.StartsWith("{\"id\":9,\"skills\":[", lines[6], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        var input = Write("in.jsonl", """{"id":1,"text":"sell bread and help customers"}""", """{"id":2,"text":"drive a bus"}""");
        foreach (var output in new[] { "a.jsonl", "b.jsonl" })
            Assert.Equal(0, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At(output)));
        Assert.Equal(await File.ReadAllBytesAsync(At("a.jsonl")), await File.ReadAllBytesAsync(At("b.jsonl")));
    }

    [Fact]
    public async Task A_language_without_names_is_read_by_the_letters_of_all()
    {
        var input = Write("in.jsonl", """{"id":1,"text":"perform repairs on bicycles","lang":"sv"}""", """{"id":2,"text":"","lang":"sv"}""");
        Assert.Equal(0, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl"), "--top", "3"));
        Assert.Equal(0, await Link("link-advert", "--taxonomy", Taxonomy(), "--input", input, "--output", At("advert.jsonl")));
        Assert.Contains("perform repairs on bicycles", await File.ReadAllTextAsync(At("advert.jsonl")), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(At("out.jsonl"));
        var first = JsonDocument.Parse(lines[0]).RootElement.GetProperty("skills")[0];
        Assert.Contains("bicycle", first.GetProperty("label").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("start").ValueKind);
        Assert.Equal("{\"id\":2,\"skills\":[]}", lines[1]);
    }

    [Fact]
    public async Task Titles_are_answered_from_the_label_file_alone()
    {
        var labels = Write("labels.csv", "language,conceptUri,labelIndex,label", "lv,u:1,0,maiznieks", "lv,u:1,1,maizniece", "lv,u:2,0,autobusa vadītājs", "en,u:3,0,baker");
        var input = Write("in.jsonl", """{"id":1,"text":"Maiznieks"}""");
        Assert.Equal(0, await Link("link-occupations", "--labels", labels, "--lang", "lv", "--input", input, "--output", At("out.jsonl"), "--by", "concept"));
        var occupations = JsonDocument.Parse(await File.ReadAllTextAsync(At("out.jsonl"))).RootElement.GetProperty("occupations");
        Assert.Equal("u:1", occupations[0].GetProperty("uri").GetString());
        Assert.DoesNotContain("u:3", occupations.EnumerateArray().Select(o => o.GetProperty("uri").GetString()));
    }

    [Fact]
    public async Task An_advert_gets_needs()
    {
        var input = Write("in.jsonl", """{"id":1,"title":"bus driver","text":"Requirements:\nrepair bicycles\nspeak German is a plus","lang":"en"}""");
        Assert.Equal(0, await Link("link-advert", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl")));
        var answer = JsonDocument.Parse(await File.ReadAllTextAsync(At("out.jsonl"))).RootElement;
        Assert.All(answer.GetProperty("skills").EnumerateArray(), s => Assert.Contains(s.GetProperty("need").GetString(), new[] { "essential", "optional" }));
        Assert.InRange(answer.GetProperty("occupations").GetArrayLength(), 1, 3);
    }

    [Fact]
    public async Task After_a_refusal_there_is_no_output()
    {
        var input = Write("in.jsonl", """{"id":1,"text":"x"}""");
        Assert.Equal(1, await Link("link-skills", "--taxonomy", At("nowhere"), "--input", input, "--output", At("out.jsonl")));
        Assert.Equal(1, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", At("nowhere"), "--output", At("out.jsonl")));
        Assert.Equal(1, await Link("link-skills", "--taxonomy", Write("bad.mctax", "no list"), "--input", input, "--output", At("out.jsonl")));
        Assert.Equal(2, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl"), "--top", "0"));
        Assert.Equal(2, await Link("link-skills", "--input", input));
        Assert.Equal(2, await Link("linker", "evaluate", "--task", "nothing"));
        Assert.False(File.Exists(At("out.jsonl")));
    }

    [Fact]
    public async Task An_output_is_measured()
    {
        var gold = Write("gold.jsonl", """{"id":1,"gold":["a"]}""", """{"id":2,"gold":[]}""");
        Assert.Equal(0, await Link("linker", "evaluate", "--task", "skills", "--gold", gold, "--output", Write("out.jsonl", """{"id":1,"skills":[{"uri":"b"},{"uri":"a"}]}""")));
        Assert.Equal(1, await Link("linker", "evaluate", "--task", "skills", "--gold", At("nowhere"), "--output", gold));
    }

    [Fact]
    public async Task Damaged_files_end_in_1_and_leave_no_output()
    {
        var input = Write("in.jsonl", """{"id":1,"text":"x"}""");
        var model = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "src/Microcity.Matching/Models/without-examples.model"));
        model[model.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(At("bad.model"), model);
        Assert.Equal(1, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl"), "--model", At("bad.model")));
        Assert.Equal(1, await Link("link-skills", "--taxonomy", Taxonomy(), "--input", input, "--output", At("out.jsonl"), "--model", Write("short.model", "MCLNK")));
        Assert.Equal(1, await Link("link-occupations", "--labels", Write("labels.csv", "language,conceptUri,labelIndex,label"), "--lang", "lv", "--input", input, "--output", At("out.jsonl")));
        Assert.False(File.Exists(At("out.jsonl")));
        foreach (var gold in new[] { "{", "[]", """{"id":1}""", """{"id":1,"gold":"a"}""", """{"gold":["a"]}""" })
            Assert.Equal(1, await Link("linker", "evaluate", "--task", "skills", "--gold", Write("gold.jsonl", gold), "--output", Write("some.jsonl", """{"id":1,"skills":[{"uri":"a"}]}""")));
    }

    [Fact]
    public async Task What_was_worked_out_before_is_used_again_and_mended_when_it_is_damaged()
    {
        var labels = Write("labels.csv", "language,conceptUri,labelIndex,label", "lv,u:1,0,maiznieks", "lv,u:2,0,autobusa vadītājs");
        var input = Write("in.jsonl", """{"id":1,"text":"Maiznieks"}""");
        string[] verb = ["link-occupations", "--labels", labels, "--lang", "lv", "--input", input, "--output", At("out.jsonl")];
        Assert.Equal(0, await Link(verb));
        var first = await File.ReadAllBytesAsync(At("out.jsonl"));
        var kept = Assert.Single(Directory.GetFiles(At("labels.csv.cache")));
        await File.WriteAllTextAsync(kept, "broken");
        Assert.Equal(0, await Link(verb));
        Assert.Equal(first, await File.ReadAllBytesAsync(At("out.jsonl")));
        Write("labels.csv", "language,conceptUri,labelIndex,label", "lv,u:9,0,maiznieks");
        Assert.Equal(0, await Link(verb));
        Assert.Contains("u:9", await File.ReadAllTextAsync(At("out.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_trained_from_a_folder_and_the_same_seed_gives_the_same_bytes()
    {
        Sources();
        foreach (var (file, seed) in new[] { ("one", "1"), ("again", "1"), ("other", "2") })
            Assert.Equal(0, await Link("linker", "train", "--taxonomy", Taxonomy(), "--sources", At("sources"), "--output", At(file), "--seed", seed));
        Assert.Equal(await File.ReadAllBytesAsync(At("one")), await File.ReadAllBytesAsync(At("again")));
        Assert.NotEqual(await File.ReadAllBytesAsync(At("one")), await File.ReadAllBytesAsync(At("other")));
        Assert.Equal(0, await Link("linker", "train", "--taxonomy", Taxonomy(), "--sources", At("sources"), "--output", At("bare"), "--without", "examples"));
        Assert.Equal((true, false), (LinkFiles.Model(At("one")).HasExamples, LinkFiles.Model(At("bare")).HasExamples));
        Assert.Equal(1, await Link("linker", "train", "--taxonomy", Taxonomy(), "--sources", At("nowhere"), "--output", At("none")));
        Assert.False(File.Exists(At("none")));
    }

    /// <summary>Development data in small: the same files, a handful of made-up lines each.</summary>
    private void Sources()
    {
        foreach (var set in new[] { "tech", "house" })
            Place("skill-extraction-dev", set + "_validation_annotations.csv", "sentence,span,sub_span,label\nYou perform repairs on bicycles,,,perform repairs on bicycles\nSell bread to customers,,,perform repairs on bicycles\n");
        foreach (var part in new[] { "train", "dev" })
        {
            Place("skillskape-dev", part + ".csv.gz", ",sentence,skills\n0,Mend bikes of guests,['perform repairs on bicycles']\n");
            Place("skillspan-dev", part + ".jsonl.gz", string.Concat(new[] { "bikes", "bread", "buses", "gardens" }.Select(word =>
                $$"""{"tokens":["You","mend","{{word}}","daily"],"tags_skill":["O","B","I","O"],"tags_knowledge":["O","O","O","O"]}""" + "\n")));
        }
        Place("esco-occupation-labels-multilingual", "esco_occupation_labels_21_languages.csv.gz", "language,conceptUri,labelIndex,label\nen,u:1,0,baker\nen,u:1,1,bread baker\nen,u:2,0,driver\nen,u:2,1,bus driver\n");
    }

    private void Place(string under, string name, string text)
    {
        using var file = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "sources", under)).FullName, name));
        using Stream written = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        written.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Nothing_of_the_linker_knows_the_network()
    {
        Assert.DoesNotContain(typeof(Matching.SkillLinker).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("System.Net", StringComparison.Ordinal));
        var sources = Repository.Sources.Where(f => f.Path.Contains("/Linking/", StringComparison.Ordinal) && f.Path.Contains("src/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);
        Assert.Empty(sources.Where(f => f.Text.Contains("System.Net", StringComparison.Ordinal) || f.Text.Contains("HttpClient", StringComparison.Ordinal)).Select(f => f.Path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<int> Link(params string[] args) => CommandLine.Run(House.Modules, args);

    private string Taxonomy()
    {
        File.WriteAllBytes(At("list.mctax"), StarterTaxonomy.View.Bytes.ToArray());
        return At("list.mctax");
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Write(string name, params string[] lines)
    {
        File.WriteAllLines(At(name), lines);
        return At(name);
    }
}
