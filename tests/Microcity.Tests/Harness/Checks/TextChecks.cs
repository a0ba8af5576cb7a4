using System.Text.Json;
using System.Text.RegularExpressions;

namespace Microcity.Tests;

/// <summary>A text file of a module: every key as it stands there, repeated ones too.</summary>
public sealed record TextFile(string Path, string Language, IReadOnlyList<(string Key, string Text)> Lines)
{
    public static IReadOnlyList<TextFile> All { get; } =
    [
        .. Repository.Read(["src"], "/Texts/en.json", "/Texts/lv.json").Select(f => new TextFile(
            f.Path, f.Path[^7..^5], [.. JsonDocument.Parse(f.Text).RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!))])),
    ];
}

/// <summary>What holds for the sentences of the program (platform rule 9, experience 4 and 5). Each check answers the violations.</summary>
public static partial class TextChecks
{
    private static readonly Dictionary<string, string[]> Forms = new() { ["en"] = ["one", "other"], ["lv"] = ["zero", "one", "other"] };

    private static readonly string[] NotOnPages =
        ["case", "entity", "concept", "taxonomy", "allocation", "tenant", "module", "strand", "ledger", "evidence row", "pseudonym", "submit", "invalid", "please note"];

    private static readonly string[] NotOnLatvianPages = ["entītij", "taksonomij", "modul(is|ī|i|a|u)", "pseidonīm", "nederīg", "virsgrāmat", "iesniegt formu", "jūsu pieteikums ir"];

    /// <summary>Words that no Latvian sentence has.</summary>
    [GeneratedRegex(@"\b(the|and|of|with|is|are|your|you|this|that|from|not|what|which|will|can|have|has|it|for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\{([a-z]+[A-Za-z]*)(:[a-z]+)?\}")]
    private static partial Regex Placeholder();

    /// <summary>Both languages say the same keys, once, each beginning with its module, in the plural forms that the language has.</summary>
    public static IEnumerable<string> Keys(IReadOnlyList<TextFile> files, IEnumerable<string> modules)
    {
        foreach (var file in files)
        {
            foreach (var twice in file.Lines.GroupBy(l => l.Key).Where(g => g.Count() > 1))
                yield return $"{file.Path}: {twice.Key} stands {twice.Count()} times";
            foreach (var (key, _) in file.Lines.Where(l => !Shape().IsMatch(l.Key) || !modules.Contains(l.Key.Split('.')[0])))
                yield return $"{file.Path}: {key} is not module.room.what in small letters";
        }
        foreach (var module in files.GroupBy(f => f.Path[..^7]))
        {
            var (en, lv) = (Bases(module, "en"), Bases(module, "lv"));
            foreach (var key in en.Keys.Except(lv.Keys))
                yield return $"{module.Key}lv.json lacks {key}";
            foreach (var key in lv.Keys.Except(en.Keys))
                yield return $"{module.Key}en.json lacks {key}";
            foreach (var (language, bases) in new[] { ("en", en), ("lv", lv) })
            {
                foreach (var (key, forms) in bases.Where(b => b.Value is not [""] && !b.Value.Order(StringComparer.Ordinal).SequenceEqual(Forms[language].Order(StringComparer.Ordinal))))
                    yield return $"{module.Key}{language}.json: {key} has forms {string.Join(", ", forms)}; needs {string.Join(", ", Forms[language])}";
            }
            foreach (var key in en.Keys.Intersect(lv.Keys).Where(k => en[k] is [""] != lv[k] is [""]))
                yield return $"{module.Key}: {key} is a plural in one language only";
        }
    }

    /// <summary>The same values stand in both languages.</summary>
    public static IEnumerable<string> Placeholders(IReadOnlyList<TextFile> files)
    {
        foreach (var module in files.GroupBy(f => f.Path[..^7]))
        {
            var (en, lv) = (Values(module, "en"), Values(module, "lv"));
            foreach (var key in en.Keys.Intersect(lv.Keys).Where(k => !en[k].SetEquals(lv[k])))
                yield return $"{module.Key}: {key} has {{{string.Join(", ", en[key])}}} in English, {{{string.Join(", ", lv[key])}}} in Latvian";
        }
    }

    /// <summary>Keys that the sources ask for and nobody wrote, or that are counted and have no forms.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<TextFile> files, IReadOnlyList<SourceFile> sources, IEnumerable<string> modules)
    {
        var known = files.Where(f => f.Language == "en").SelectMany(f => f.Lines).Select(l => l.Key).ToHashSet();
        var counted = known.Where(k => k.Contains('#', StringComparison.Ordinal)).Select(k => k.Split('#')[0]).ToHashSet();
        foreach (var source in sources)
        {
            foreach (var key in Used(source, modules).Where(k => !known.Contains(k) && !counted.Contains(k)))
                yield return $"{source.Path}: {key} is written nowhere";
            foreach (var key in Counting().Matches(source.Code).Select(m => m.Groups[1].Value).Where(k => !counted.Contains(k)))
                yield return $"{source.Path}: {key} is counted but has no plural forms";
        }
    }

    /// <summary>Keys that stand in the files and in no source.</summary>
    public static IEnumerable<string> Unused(IReadOnlyList<TextFile> files, IReadOnlyList<SourceFile> sources, IEnumerable<string> modules)
    {
        var used = sources.SelectMany(s => Used(s, modules)).ToHashSet();
        return files.Where(f => f.Language == "en").SelectMany(f => f.Lines).Select(l => l.Key.Split('#')[0]).Distinct().Where(k => !used.Contains(k)).Select(k => $"{k} is used nowhere");
    }

    /// <summary>Keys put together from pieces, which no search finds again.</summary>
    public static IEnumerable<string> Built(IEnumerable<SourceFile> sources, IEnumerable<string> modules)
    {
        var any = string.Join('|', modules);
        var pieces = new Regex($@"\$""(?:{any})\.[a-z0-9.-]*\{{|""(?:{any})\.(?:[a-z0-9.-]*[.-])?""|""(?:{any})\.[a-z0-9.-]+""\s*\+");
        return sources.SelectMany(s => s.Places(pieces));
    }

    /// <summary>Words and signs that no page says.</summary>
    public static IEnumerable<string> Tone(IEnumerable<TextFile> files) =>
        from file in files
        from line in file.Lines
        from wrong in (file.Language == "en" ? NotOnPages.Select(w => $@"\b{w}(s|es)?\b") : NotOnLatvianPages.Select(w => $@"\b{w}")).Append("!")
        where Regex.IsMatch(Placeholder().Replace(line.Text, ""), wrong, RegexOptions.IgnoreCase)
        select $"{file.Path}: {line.Key} says {wrong}: {line.Text}";

    /// <summary>Latvian lines that are English, or the same as the English ones although they are sentences.</summary>
    public static IEnumerable<string> EnglishInLatvian(IReadOnlyList<TextFile> files)
    {
        var english = files.Where(f => f.Language == "en").SelectMany(f => f.Lines).ToLookup(l => l.Key, l => l.Text);
        foreach (var file in files.Where(f => f.Language == "lv"))
        {
            foreach (var (key, text) in file.Lines)
            {
                var bare = Placeholder().Replace(text, "");
                if (English().Count(bare) > 1 || english[key].Contains(text) && bare.Split(' ').Count(w => w.Any(char.IsLower)) > 1)
                    yield return $"{file.Path}: {key}: {text}";
            }
        }
    }

    private static IEnumerable<string> Used(SourceFile source, IEnumerable<string> modules)
    {
        var any = string.Join('|', modules);
        return Regex.Matches(source.Code, $@"[""'&;]((?:{any})\.[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[""'&])").Select(m => m.Groups[1].Value);
    }

    private static Dictionary<string, List<string>> Bases(IEnumerable<TextFile> module, string language) =>
        module.Where(f => f.Language == language).SelectMany(f => f.Lines).Select(l => l.Key.Split('#', 2)).GroupBy(k => k[0])
            .ToDictionary(g => g.Key, g => g.Select(k => k.ElementAtOrDefault(1) ?? "").Distinct().ToList());

    private static Dictionary<string, HashSet<string>> Values(IEnumerable<TextFile> module, string language) =>
        module.Where(f => f.Language == language).SelectMany(f => f.Lines).GroupBy(l => l.Key.Split('#')[0])
            .ToDictionary(g => g.Key, g => g.SelectMany(l => Placeholder().Matches(l.Text)).Select(m => m.Groups[1].Value).ToHashSet());

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2,}(#[a-z]+)?$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"[Ss]ay\.Count\(\s*""([^""]+)""")]
    private static partial Regex Counting();
}
