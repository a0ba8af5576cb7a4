using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Skills;

/// <summary>Finds a draft again by its code, from a box or from the picture on paper; this browser holds the code from then on.</summary>
public sealed class OpenDraft(CityDb db, CodeInHand hand, Here here)
{
    public async Task<Outcome<string>> Run(string typed, CancellationToken stop = default)
    {
        var code = DraftCode.Read(typed);
        if (!code.Done)
            return code.Refusal;
        var (hash, now) = (DraftCode.Hash(code.Value), here.Now);
        if (await db.Set<Draft>().Where(d => d.CodeHash == hash).ExecuteUpdateAsync(d => d.SetProperty(x => x.LastUsedAt, now), stop) == 0)
            return CodeRules.Unknown;
        hand.Give(code.Value);
        return code.Value;
    }
}
