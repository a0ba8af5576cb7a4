using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Microcity.Skills;

/// <summary>Notes which list a person was shown (T53). The same list within ten minutes is one showing: turning pages back and forth adds nothing.</summary>
public sealed class NoteMatches(CityDb db, CityContext city, IMemoryCache noted)
{
    private static readonly TimeSpan OneShowing = TimeSpan.FromMinutes(10);

    /// <param name="inputHash">64 hexadecimal digits.</param>
    /// <param name="shown">Opportunities in the order shown.</param>
    public async Task Run(Guid person, string inputHash, Guid[] shown, ViewerKind viewer, CancellationToken stop = default)
    {
        var showing = (city.City.Id, person, inputHash, viewer, string.Join(' ', shown));
        if (noted.TryGetValue(showing, out _))
            return;
        db.Add(new MatchLog { PersonAlias = await AliasOf(person, stop), RulesVersion = Match.CurrentRules, InputHash = Convert.FromHexString(inputHash), Shown = shown, Viewer = viewer });
        db.Record(new MatchesShown(person, Match.CurrentRules, inputHash, shown.Length));
        await db.SaveChangesAsync(stop);
        noted.Set(showing, true, OneShowing);
    }

    private async Task<Guid> AliasOf(Guid person, CancellationToken stop)
    {
        var known = await db.Set<PersonAlias>().FirstOrDefaultAsync(a => a.PersonId == person, stop);
        if (known is null)
            db.Add(known = new() { PersonId = person, Alias = RandomId.New() });
        return known.Alias;
    }
}
