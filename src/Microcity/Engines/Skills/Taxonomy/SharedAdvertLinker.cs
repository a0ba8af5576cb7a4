using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>The measured linker over one list, however many cities speak it; its indexes are built when a language is first read.</summary>
internal sealed class SharedAdvertLinker(TaxonomyView view)
{
    private static readonly ConditionalWeakTable<TaxonomyView, SharedAdvertLinker> Known = [];
    private static readonly Lazy<LinkModel> Model = new(() => LinkFiles.Model(null));

    private readonly ConcurrentDictionary<string, Lazy<LinkIndex?>> indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<SkillLinker>> idle = new(StringComparer.Ordinal);

    public static SharedAdvertLinker Of(TaxonomyView view) => Known.GetValue(view, v => new(v));

    /// <summary>Skills of an advert or a course, the likeliest first; none in a language without names.</summary>
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

    private LinkIndex? Build(string language) =>
        view.Of(ConceptKind.Skill).Any(i => view.Label(i, language) is not null) ? new(BuildLinkIndex.Run(view, language)) : null;
}
