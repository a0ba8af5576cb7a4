using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What title and text speak of: skills and occupations of the list, each with its words. Somebody ticks what is meant.</summary>
public sealed class SuggestSkills(ReadCitySkills read, Here here)
{
    private const int MostOccupations = 4;

    /// <param name="add">Adds what the text speaks of to the list to tick.</param>
    public async Task<Suggested> Run(OpeningForm form, bool add, CancellationToken stop = default)
    {
        var skills = await read.Run(stop);
        var text = (form.Text ?? "").ReplaceLineEndings("\n");
        if (add)
            Add(form, skills, text);
        var marks = form.Asked.Where(a => a.Phrase is { Length: > 0 }).Select(a => (Start: text.IndexOf(a.Phrase!, StringComparison.Ordinal), a.Phrase!.Length)).Where(m => m.Start >= 0);
        return new(
            [.. form.Asked.Select(a => a.Uri is { Length: > 0 } uri ? skills.Find(uri) is { } i ? skills.Label(i, here.Language) : new(uri, "en") : null)],
            Occupations(form, skills),
            MarkedText.Of(text, marks.Select(m => (m.Start, m.Start + m.Length))));
    }

    private void Add(OpeningForm form, CitySkills skills, string text)
    {
        var named = new ReadOpeningForm(form, skills, here).Named().Select(a => AskedRow.Of(a, keep: true));
        var content = new OpportunityContent(form.Kind, "-") { Title = new Dictionary<string, string>(), Text = new Dictionary<string, string> { [form.Language] = text }, OpenUntil = here.Today, PostedOn = here.Today };
        var spoken = UnderstandPosting.Spoken(content, skills, form.Language).Select(a => Suggestion(a, score: 0));
        foreach (var row in named.Concat(spoken).Concat(Linked(form, skills, text)))
        {
            if (form.Asked.FirstOrDefault(a => a.Uri == row.Uri && (row.Uri is not null || a.Phrase == row.Phrase)) is { } there)
                (there.Keep, there.Score) = (there.Keep || row.Keep, row.Score > 0 ? row.Score : there.Score);
            else
                form.Asked.Add(row);
        }
        form.More = null;
    }

    /// <summary>What the linker makes of the text as a whole, each with the words it came from.</summary>
    private static IEnumerable<AskedRow> Linked(OpeningForm form, CitySkills skills, string text) =>
        SharedTextLinker.Of(skills.View).Read(text, form.Language).Where(s => s.Passages.Count > 0).Select(s =>
        {
            var (start, end) = s.Passages[0];
            var need = ReadOpeningForm.Teaches(form.Kind) ? Need.Teaches : s.Need is SkillNeed.Optional ? Need.Optional : Need.Essential;
            return Suggestion(new(skills.Uri(s.Concept), text[start..Math.Min(end, start + OpportunityRules.LongestPhrase)], need), (int)Math.Round(s.Score * 10_000));
        });

    private static AskedRow Suggestion(SkillAsked asked, int score)
    {
        var row = AskedRow.Of(asked, keep: false);
        row.Score = score;
        return row;
    }

    private IReadOnlyList<(string Uri, SkillLabel Label)> Occupations(OpeningForm form, CitySkills skills)
    {
        var titles = new[] { (Title: form.Title, form.Language), (Title: form.OtherTitle, Language: form.OtherLanguage) }.Where(t => !string.IsNullOrWhiteSpace(t.Title)).ToList();
        var named = titles.SelectMany(t => skills.Linker.Read(t.Title!, t.Language, 20)).Where(l => skills.Kind(l.Concept) is ConceptKind.Occupation).OrderByDescending(l => l.Score).Select(l => l.Concept);
        var alike = titles.SelectMany(t => SharedTextLinker.Of(skills.View).Occupations(t.Title!, t.Language, MostOccupations));
        var found = named.Concat(alike).Distinct().Take(MostOccupations).ToList();
        if (form.Occupation is { Length: > 0 } chosen && skills.Find(chosen) is { } kept && !found.Contains(kept))
            found.Insert(0, kept);
        return [.. found.Select(i => (skills.Uri(i), skills.Label(i, here.Language)))];
    }
}

/// <param name="Labels">Names of the rows to tick, in their order; null where the words are tied to no skill.</param>
/// <param name="Occupations">The likeliest first.</param>
/// <param name="Marked">The text with the words that led to a row.</param>
public sealed record Suggested(IReadOnlyList<SkillLabel?> Labels, IReadOnlyList<(string Uri, SkillLabel Label)> Occupations, IReadOnlyList<(string Text, bool Marked)> Marked);
