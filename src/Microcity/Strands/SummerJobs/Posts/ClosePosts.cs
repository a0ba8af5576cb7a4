using Microcity.Platform;
using Microcity.Programmes;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Post = Microcity.Programmes.Post;

namespace Microcity.SummerJobs;

/// <summary>Takes the posts of a summer that is given up off the openings, inside that act.</summary>
public sealed class ClosePosts(CityDb db, CloseOpportunity close)
{
    public async Task Run(Call call, CancellationToken stop = default)
    {
        foreach (var post in await db.Set<Post>().Where(p => p.CallId == call.Id).Select(p => p.Id).ToListAsync(stop))
            await close.Run(SourceKind.SummerPost, post.ToString("N"), stop);
    }
}
