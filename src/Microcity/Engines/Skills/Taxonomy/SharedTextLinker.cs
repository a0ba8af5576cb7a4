using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>
/// The measured linker over one list, however many cities speak it: whole texts to skills, titles to occupations. Its indexes are built
/// when a language is first read.
/// </summary>
internal sealed class SharedTextLinker(TaxonomyView view)
{
    /// <summary>Titles that are less like any name are not understood.</summary>
    private const double LikeEnough = 0.5;

    private static readonly ConditionalWeakTable<TaxonomyView, SharedTextLinker> Known = [];
    private static readonly Lazy<LinkModel> Model = new(() => LinkFiles.Model(null));

    private readonly ConcurrentDictionary<string, Lazy<LinkIndex?>> indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<TitleIndex?>> titles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<SkillLinker>> idle = new(StringComparer.Ordinal);

    public static SharedTextLinker Of(TaxonomyView view) => Known.GetValue(view, v => new(v));

    /// <summary>Skills of an advert, a course or a CV, the likeliest first; none in a language without names.</summary>
    public IReadOnlyList<AdvertSkill> Read(string text, string language)
    {
        if (indexes.GetOrAdd(language, l => new(() => Build(l))).Value is not { } index)
            return [];
        var free = idle.GetOrAdd(language, _ => []);
        var linker = free.TryTake(out var used) ? used : new(view, index, Model.Value);
        var skills = new AdvertLinker(linker, LinkFiles.Cues(language)).Read(text);
        free.Add(linker);
        return skills;
    }

    /// <summary>Occupations that a job title may mean, the likeliest first; none in a language without names.</summary>
    public IReadOnlyList<int> Occupations(string title, string language, int most) =>
        titles.GetOrAdd(language, l => new(() => TitlesOf(view, l))).Value is { } index
            ? [.. new TitleLinker(index, Model.Value).Read(title, most, byConcept: true).Where(t => t.Score >= LikeEnough).Select(t => view.Find(t.Label.Uri)).OfType<int>()]
            : [];

    /// <summary>All names of the offered occupations in a language; null where there are none.</summary>
    internal static TitleIndex? TitlesOf(TaxonomyView view, string language)
    {
        List<TitleLabel> labels = [.. view.Of(ConceptKind.Occupation).Where(view.Offered)
            .SelectMany(i => view.OtherLabels(i, language).Prepend(view.Label(i, language) ?? "").Where(name => name.Length > 0).Select((name, rank) => new TitleLabel(language, view.Uri(i), rank, name)))];
        return labels.Count == 0 ? null : new(labels, language);
    }

    private LinkIndex? Build(string language) =>
        view.Of(ConceptKind.Skill).Any(i => view.Label(i, language) is not null) ? new(BuildLinkIndex.Run(view, language)) : null;
}
