using System.Text.RegularExpressions;
using Microcity.Matching;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Adds something with places to a call that is not public yet; the strand that calls it adds what is special and saves.</summary>
public sealed partial class AddPost(CityDb db, Here here)
{
    /// <param name="reserved">Places for a published group, asked before the open ones; null for none.</param>
    public async Task<Outcome<Post>> Run(Guid callId, string code, string? title, string? text, string language, int places, (SeatGroupKind Kind, string Group, int Places)? reserved = null, CancellationToken stop = default)
    {
        if (await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == callId, stop) is not { } call)
            return Refusal.NothingHere;
        if (Refusal.Of(
            call.State is CallState.Draft ? null : CallRules.NotNow(call, CallState.Announced, here.Now),
            Code().IsMatch(code) ? null : Refusal.Malformed("code", "programmes.post-code", "programmes.reason.post-code", new("programmes.remedy.post-code")),
            await db.Set<Post>().AnyAsync(p => p.CallId == callId && p.Code == code, stop) ? Refusal.Malformed("code", "programmes.post-twice", "programmes.reason.post-twice", new("programmes.remedy.post-code")) : null,
            Written(title, Post.LongestTitle, "title"), Written(text, Post.LongestText, "text"),
            places is >= 1 and <= 500 ? null : Refusal.Malformed("places", "programmes.places", "programmes.reason.places", new("programmes.remedy.places"))) is { } refusal)
            return refusal;
        var post = new Post { Id = Ids.Next(here.Now), CallId = callId, Code = code, Title = title!.Trim(), Text = text!.Trim(), Language = language };
        if (reserved is { } kept)
            post.Groups.Add(new() { Position = 0, Kind = kept.Kind, Group = kept.Group, Places = kept.Places });
        if (places > (reserved?.Places ?? 0))
            post.Groups.Add(new() { Position = post.Groups.Count, Kind = SeatGroupKind.Open, Places = places - (reserved?.Places ?? 0) });
        db.Add(post);
        return post;
    }

    private static Refusal? Written(string? text, int most, string field) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= most
        ? null
        : Refusal.Malformed(field, "programmes.post-text", "programmes.reason.post-text", new("programmes.remedy.post-text", null, ("most", most)), ("most", most));

    [GeneratedRegex("^[A-Za-z0-9]{1,20}$")]
    private static partial Regex Code();
}
