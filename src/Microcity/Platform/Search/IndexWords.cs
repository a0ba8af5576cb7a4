using Microcity.Matching;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Writes the words of something that everybody may find in place of those that it had; without texts it is found no more.</summary>
public sealed class IndexWords(CityDb db)
{
    /// <summary>Inside the caller's transaction; the caller saves.</summary>
    public async Task Run(string kind, Guid about, IReadOnlyList<string> texts, CancellationToken stop = default)
    {
        await db.Set<SearchWord>().Where(w => w.Kind == kind && w.ObjectId == about).ExecuteDeleteAsync(stop);
        db.AddRange(Words(texts).Select(w => new SearchWord { Kind = kind, ObjectId = about, Word = w }));
    }

    private static IEnumerable<string> Words(IEnumerable<string> texts) =>
        texts.SelectMany(t => Folding.Fold(t).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Length > SearchWord.Longest ? w[..SearchWord.Longest] : w).Distinct(StringComparer.Ordinal);
}
