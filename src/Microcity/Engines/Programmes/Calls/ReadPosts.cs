using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The posts of a call, by code, with what their strand says about each.</summary>
public sealed class ReadPosts(CityDb db, ProgrammeKinds kinds, IServiceProvider scope)
{
    public async Task<IReadOnlyList<PostLine>> Run(Call call, CancellationToken stop = default)
    {
        var posts = await db.Set<Post>().AsNoTracking().Include(p => p.Groups).Where(p => p.CallId == call.Id).ToListAsync(stop);
        var lines = await kinds[call.Kind].Lines(scope, [.. posts.Select(p => p.Id)], stop);
        return [.. posts.OrderBy(p => p.Code.Length).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => new PostLine(p, lines.GetValueOrDefault(p.Id) ?? [], p.Groups.Sum(g => g.Places), p.Groups.Sum(g => g.Taken)))];
    }
}

/// <param name="Lines">Short sentences in the reader's language.</param>
/// <param name="Taken">Offered or accepted.</param>
public sealed record PostLine(Post Post, IReadOnlyList<string> Lines, int Places, int Taken);
