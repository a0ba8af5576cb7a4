using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Adds a camp to a season that is not public yet.</summary>
public sealed class AddCamp(CityDb db, AddPost post)
{
    public async Task<Outcome<Post>> Run(Guid call, CampForm form, CancellationToken stop = default)
    {
        var code = "K" + CampRules.Year(await db.Set<Post>().CountAsync(p => p.CallId == call, stop) + 1);
        var added = await post.Run(call, code, form.Title, form.Text, form.Language, form.Places, stop: stop);
        if (added.Refusal is { Kind: RefusalKind.NothingHere } unknown)
            return unknown;
        var camp = new Camp
        {
            PostId = added.Done ? added.Value.Id : Guid.Empty, FirstDay = form.FirstDay, LastDay = form.LastDay, From = form.From, To = form.To,
            Place = form.Place?.Trim() ?? "", MinAge = form.MinAge, MaxAge = form.MaxAge, CostCents = form.CostCents,
        };
        if (Refusal.Of(added.Refusal, CampRules.Impossible(camp)) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
        db.Add(camp);
        await db.SaveChangesAsync(stop);
        return added;
    }
}

/// <summary>A camp as it is typed.</summary>
/// <param name="Language">Of title and text.</param>
public sealed record CampForm(string? Title, string? Text, string Language, DateOnly FirstDay, DateOnly LastDay, TimeOnly From, TimeOnly To, string? Place, int MinAge, int MaxAge, int Places, int CostCents);
