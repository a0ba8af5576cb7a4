using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Keeps what an officer took and left of the suggestions for one opportunity; a later look replaces an earlier one.</summary>
public sealed class KeepDecisions(CityDb db)
{
    private const int DigitsOfPhone = 6;

    public async Task Run(Guid opportunity, OpeningForm form, CancellationToken stop = default)
    {
        var text = (form.Text ?? "").ReplaceLineEndings("\n");
        LinkDecision[] decided = [.. form.Asked.Where(a => !string.IsNullOrEmpty(a.Uri) && !string.IsNullOrEmpty(a.Phrase)).DistinctBy(a => a.Uri)
            .Select(a => Of(opportunity, form.Language, text, a)).OfType<LinkDecision>()];
        if (decided.Length == 0)
            return;
        await using var together = await db.Together(stop);
        string[] uris = [.. decided.Select(d => d.ConceptUri)];
        await db.Set<LinkDecision>().Where(d => d.OpportunityId == opportunity && uris.Contains(d.ConceptUri)).ExecuteDeleteAsync(stop);
        db.AddRange(decided);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
    }

    private static LinkDecision? Of(Guid opportunity, string language, string text, AskedRow row)
    {
        var at = text.IndexOf(row.Phrase!, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var (start, end) = AdvertLinker.SentenceAt(text, at);
        var sentence = text[start..end];
        return sentence.Length > LinkDecisionTable.LongestSentence || NamesSomebody(sentence)
            ? null
            : new() { OpportunityId = opportunity, Language = language, Sentence = sentence, ConceptUri = row.Uri!, Score = row.Score, Kept = row.Keep };
    }

    /// <summary>An address or a telephone number: whom to ask is no matter of skills.</summary>
    internal static bool NamesSomebody(string sentence) => sentence.Contains('@', StringComparison.Ordinal) || sentence.Count(char.IsAsciiDigit) >= DigitsOfPhone;
}
