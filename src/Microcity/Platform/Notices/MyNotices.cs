using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The messages of whoever looks, newest first.</summary>
public sealed class MyNotices(CityDb db, Visitor visitor, Here here)
{
    public const int Most = 50;

    public async Task<IReadOnlyList<NoticeLine>> Run(CancellationToken stop = default)
    {
        var self = visitor.PersonId!.Value;
        return [.. (await db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == self).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(Most).ToListAsync(stop))
            .Select(n => new NoticeLine(n.Id, here.Say[n.TextKey, NoticeValues.Read(n.Values)], n.Link, n.CreatedAt, n.ReadAt is not null))];
    }

    /// <summary>The line on My page.</summary>
    public static async Task<MyLines> Mine(IServiceProvider services, CancellationToken stop)
    {
        var (visitor, say) = (services.GetRequiredService<Visitor>(), services.GetRequiredService<Say>());
        if (visitor.PersonId is not { } self)
            return MyLines.None;
        var unread = await services.GetRequiredService<CityDb>().Set<Notice>().CountAsync(n => n.PersonId == self && n.ReadAt == null, stop);
        return new([], [new(say["platform.notices.title"], "/me/notices", unread == 0 ? say["platform.notices.none-new"] : say.Count("platform.notices.new", unread))]);
    }
}

/// <param name="Text">In the reader's language.</param>
/// <param name="Link">Below the city.</param>
/// <param name="At">UTC.</param>
public sealed record NoticeLine(Guid Id, string Text, string Link, DateTime At, bool Read);
