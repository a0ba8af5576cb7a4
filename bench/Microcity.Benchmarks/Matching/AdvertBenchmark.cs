using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Benchmarks;

/// <summary>Whole adverts: are the passages that were asked for found (SkillSpan's marks), and are the skills that are offered right?</summary>
internal static class AdvertBenchmark
{
    private const double Offered = AdvertLinker.SureEnough;

    public static void Run(Report report, string data, SkillLinker linker, IReadOnlyList<IReadOnlyList<GoldText>> judged, TaxonomyView view)
    {
        var advert = new AdvertLinker(linker, LinkFiles.Cues("en"));
        var (found, offered, right, marked) = (0, 0, 0, 0);
        foreach (var (text, marks) in Adverts(data))
        {
            var passages = advert.Read(text).SelectMany(s => s.Passages).Distinct().ToList();
            (offered, marked) = (offered + passages.Count, marked + marks.Count);
            right += passages.Count(p => marks.Exists(m => Meet(m, p)));
            found += marks.Count(m => passages.Exists(p => Meet(m, p)));
        }
        report.Add("Whole adverts, by span: offered passages that meet a marked one; marked ones met", $"{100.0 * right / offered:0.0} %; {100.0 * found / marked:0.0} % of {marked:#,0}");
        var (suggested, hit, gold) = (0, 0, 0);
        foreach (var text in judged.SelectMany(s => s))
        {
            var uris = linker.Read(text.Text, 3).Where(l => l.Score >= Offered).Select(l => view.Uri(l.Concept)).ToList();
            (suggested, hit, gold) = (suggested + uris.Count, hit + uris.Count(text.Uris.Contains), gold + text.Uris.Count);
        }
        report.Add("By skill, as the product offers them: offered skills that are right; right ones offered (weights saw these sentences)", $"{100.0 * hit / suggested:0.0} %; {100.0 * hit / gold:0.0} % of {gold}");
    }

    private static bool Meet((int Start, int End) one, (int Start, int End) other) => one.Start < other.End && other.Start < one.End;

    /// <summary>Sentences of an advert as lines of one text, with the marks of passages that are asked for.</summary>
    private static IEnumerable<(string Text, List<(int Start, int End)> Marks)> Adverts(string data)
    {
        foreach (var part in new[] { "train", "dev" })
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "skillspan-dev", part + ".jsonl.gz")), CompressionMode.Decompress), Encoding.UTF8);
            var (text, marks, known) = (new StringBuilder(), new List<(int, int)>(), -1);
            while (lines.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var advert = json.RootElement.GetProperty("idx").GetInt32();
                if (known >= 0 && advert != known)
                {
                    yield return (text.ToString(), marks);
                    (text, marks) = (new(), []);
                }
                known = advert;
                Append(json.RootElement, text, marks);
            }
            yield return (text.ToString(), marks);
        }
    }

    private static void Append(JsonElement sentence, StringBuilder text, List<(int Start, int End)> marks)
    {
        var (skill, knowledge, at) = (sentence.GetProperty("tags_skill"), sentence.GetProperty("tags_knowledge"), 0);
        foreach (var token in sentence.GetProperty("tokens").EnumerateArray())
        {
            var (word, start) = (token.GetString()!, text.Length);
            text.Append(word).Append(' ');
            var tags = (skill[at].GetString()!, knowledge[at++].GetString()!);
            if (tags.Item1[0] == 'B' || tags.Item2[0] == 'B')
                marks.Add((start, start + word.Length));
            else if (tags != ("O", "O") && marks.Count > 0)
                marks[^1] = (marks[^1].Start, start + word.Length);
        }
        text.Append('\n');
    }
}
