using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>A reviewer keeps marks as a draft, or sends them. Sent again, the earlier version stays.</summary>
public sealed class WriteReview(CityDb db, ReadOwnReview own)
{
    /// <param name="application">What is reviewed.</param>
    /// <param name="marks">By criterion: hundredths or null for "cannot judge", and the words.</param>
    /// <param name="send">False keeps a draft, which may be unfinished.</param>
    public async Task<Outcome<Review>> Run(Guid application, IReadOnlyDictionary<string, (int? Mark, string Text)> marks, bool send, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await own.Run(application, stop) is not { Review: { } review } mine)
            return Refusal.NothingHere;
        var rules = RuleSheet.Ranking(mine.Call.Rules!);
        var frozen = await db.Set<Ranking>().AnyAsync(r => r.CallId == mine.Call.Id, stop);
        if (Refusal.Of(
            VersionRules.Outdated(review, seen ?? review.Version), ReviewRules.NotReviewing(mine.Call, frozen),
            review.State is ReviewState.Assigned or ReviewState.Draft or ReviewState.Submitted ? null : ReviewRules.NotNow(review.State, ReviewState.Submitted),
            send ? ReviewRules.Unfit(rules, marks) : Refusal.Of([.. marks.Select(m => Refusal.Of(ReviewRules.TooLong(m.Key, m.Value.Text), m.Value.Mark is { } mark ? MarkRules.NoMark(m.Key, mark) : null))])) is { } refusal)
            return refusal;
        var no = review.Sent + 1;
        foreach (var criterion in rules.Criteria)
        {
            var (mark, text) = marks.GetValueOrDefault(criterion.Code, (null, ""));
            if (review.Marks.Find(m => m.No == no && m.Criterion == criterion.Code) is { } there)
                (there.Mark, there.Text) = (mark, text.Trim());
            else
                db.Add(new ReviewMark { ReviewId = review.Id, No = no, Criterion = criterion.Code, Mark = mark, Text = text.Trim() });
        }
        if (send)
        {
            (review.State, review.Sent, review.SentAt) = (ReviewState.Submitted, no, mine.Now);
            db.Record(new ReviewSubmitted(review.PersonId, application, mine.Call.Id, no));
        }
        else if (review.State is ReviewState.Assigned)
        {
            review.State = ReviewState.Draft;
        }
        db.Entry(review).State = EntityState.Modified;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return review;
    }
}
