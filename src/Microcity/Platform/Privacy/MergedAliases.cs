using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Under which alias somebody goes on who was merged with another, read from the facts that say so.</summary>
public sealed class MergedAliases(CityDb db)
{
    private const int Chain = 10;

    private static readonly List<string> Names = [.. FactShape.All.Where(s => s.Merges).Select(s => s.Name)];
    private static readonly string Kind = FactShape.All.First(s => s.Merges).ObjectKind + ":";

    /// <returns>By alias, the last one it leads to; nothing for who was never merged.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> aliases, CancellationToken stop = default)
    {
        var (found, ends) = (new Dictionary<string, string>(), aliases.ToDictionary(a => a, a => a));
        for (var step = 0; step < Chain && ends.Count > 0; step++)
        {
            var objects = ends.Values.Distinct().Select(a => Kind + a).ToList();
            var facts = await db.Set<EvidenceRow>().Where(f => objects.Contains(f.Object) && f.Subject != null).OrderBy(f => f.Id).Select(f => new { f.Name, f.Object, f.Subject }).ToListAsync(stop);
            var into = facts.Where(f => Names.Contains(f.Name)).GroupBy(f => f.Object[Kind.Length..]).ToDictionary(g => g.Key, g => g.Last().Subject!);
            ends = ends.Where(e => into.ContainsKey(e.Value)).ToDictionary(e => e.Key, e => into[e.Value]);
            foreach (var (alias, end) in ends)
                found[alias] = end;
        }
        return found;
    }

    /// <summary>Other aliases under which facts of this one stand.</summary>
    public async Task<IReadOnlyList<string>> Into(string alias, CancellationToken stop = default)
    {
        var (all, last) = (new List<string>(), new List<string> { alias });
        for (var step = 0; step < Chain && last.Count > 0; step++)
        {
            var objects = await db.Set<EvidenceRow>().Where(f => last.Contains(f.Subject!) && Names.Contains(f.Name)).Select(f => f.Object).ToListAsync(stop);
            all.AddRange(last = [.. objects.Select(o => o[Kind.Length..]).Where(a => a != alias).Except(all)]);
        }
        var living = all.ConvertAll(a => Guid.ParseExact(a, "N"));
        var undone = all.Count == 0 ? [] : await db.Set<PersonAlias>().Where(a => living.Contains(a.Alias)).Select(a => a.Alias).ToListAsync(stop);
        return [.. all.Except(undone.Select(a => a.ToString("N")))];
    }
}
