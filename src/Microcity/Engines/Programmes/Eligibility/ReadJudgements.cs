using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The rules of a call's kind, ready to be asked about these applicants and all posts of the call.</summary>
public sealed class ReadJudgements(CityDb db, IServiceProvider scope, ProgrammeKinds kinds)
{
    public async Task<Judge> Run(Call call, IReadOnlyCollection<Guid> applicants, CancellationToken stop = default)
    {
        var posts = await db.Set<Post>().Where(p => p.CallId == call.Id).Select(p => p.Id).ToListAsync(stop);
        return await kinds[call.Kind].Judge(scope, posts, applicants, stop);
    }
}
