using Microcity.Matching;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;
using Review = Microcity.Programmes.Review;

namespace Microcity.Tests;

/// <summary>A large call: 200 applications with conflicts, ties and a line are made again byte for byte, and a late conflict makes another list.</summary>
public sealed class ManyReviewsTests
{
    private const int Many = 200, Jurors = 5;

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task V14_A_large_list_is_the_same_bytes_again_and_a_late_conflict_makes_another(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var round = await GrantRound.Open(house, LineMode.Partial, quorum: 3, budget: 30_000_000);
        await round.Applied();
        await round.Sealed();
        for (var j = 0; j < Jurors; j++)
            await round.Juror();
        await Fill(house, round);
        Assert.Equal("programmes.awaits-lot", (await round.Officer((FreezeRanking s) => s.Run(round.Call))).Refusal!.Reasons[0].Code);
        house.Clock.TurnTo(new(2026, 12, 27, 18, 0, 0, TimeSpan.Zero));
        foreach (var officer in round.Officers[..2])
            Assert.True((await round.As(officer, (RecordPublicValue s) => s.Run(round.Call, "2026-12-27 03 11 19 27 40"))).Done);
        var frozen = await round.Officer((FreezeRanking s) => s.Run(round.Call));
        Assert.True(frozen.Done, frozen.Refusal?.Reasons[0].Code);
        Assert.All(CheckRanking.Run(frozen.Value.Read()), c => Assert.True(c.Holds));
        Assert.True((await round.Officer((RerunRanking s) => s.Run(round.Call))).Value);
        var before = RankApplications.Run(frozen.Value.Read().Input);
        Assert.Equal(Many, before.Applications.Count);
        Assert.Contains(before.Applications, a => a.Outcome is RankOutcome.Reserve);
        Assert.True(before.Applications.Sum(a => a.Cents) <= 30_000_000);
        var top = before.Applications[0].Application;
        var (id, juror) = await house.With((CityDb db) => db.Set<Review>().Where(r => r.Code == top.Reviews[0].Reviewer).Select(r => new ValueTuple<Guid, Guid>(r.ApplicationId, r.PersonId)).SingleAsync());
        await round.Declared(juror, id, ConflictKind.Hard);
        var again = await round.Officer((FreezeRanking s) => s.Run(round.Call));
        Assert.True(again.Done, again.Refusal?.Reasons[0].Code);
        Assert.NotEqual(frozen.Value.InputSha256, again.Value.InputSha256);
        Assert.Contains($"void {top.Ticket} {top.Reviews[0].Reviewer}", again.Value.Text, StringComparison.Ordinal);
        Assert.All(CheckRanking.Run(again.Value.Read()), c => Assert.True(c.Holds));
    }

    // Straight into the tables: the acts are tested where there are fewer.
    private static Task<int> Fill(House house, GrantRound round) => house.With(async (CityDb db) =>
    {
        var like = await db.Set<Application>().AsNoTracking().SingleAsync();
        List<Application> all = [await db.Set<Application>().SingleAsync()];
        for (var i = 1; i < Many; i++)
        {
            var person = new Microcity.People.Person { GivenName = "Made", FamilyName = "Up", Language = "en" };
            db.Add(person);
            var application = new Application { CallId = round.Call, ApplicantId = person.Id, Ticket = ApplicationRules.NewTicket(), State = ApplicationState.Submitted, SentAt = like.SentAt, FormVersionId = like.FormVersionId, Answers = like.Answers };
            db.Add(application);
            all.Add(application);
        }
        for (var i = 0; i < Many; i++)
        {
            for (var j = 0; j < Jurors; j++)
            {
                var close = i % 7 == j;
                db.Add(new Conflict { ApplicationId = all[i].Id, PersonId = round.Jurors[j], Kind = close ? ConflictKind.Hard : ConflictKind.None, Type = close ? ConflictType.Money : null, Clear = !close });
                if (close)
                    continue;
                var review = new Review { ApplicationId = all[i].Id, PersonId = round.Jurors[j], Code = ApplicationRules.NewTicket()[..4] + ApplicationRules.NewTicket()[..4], State = ReviewState.Submitted, Sent = 1, SentAt = like.SentAt };
                db.Add(review);
                var mark = 300 + (i * 37 % 5 * 50);
                foreach (var (criterion, more) in new[] { ("innovation", 0), ("market", j == 0 ? -50 : 0), ("team", i % 3 == 0 ? 0 : -50) })
                    db.Add(new ReviewMark { ReviewId = review.Id, No = 1, Criterion = criterion, Mark = Math.Clamp(mark + more + 50, 0, 500), Text = GrantRound.Words });
            }
        }
        var call = await db.Set<Call>().SingleAsync();
        db.Entry(call).Property(c => c.State).CurrentValue = CallState.Selecting;
        return await db.SaveChangesAsync();
    });
}
