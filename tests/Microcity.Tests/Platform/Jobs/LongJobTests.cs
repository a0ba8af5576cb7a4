using System.Net;
using System.Text;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class LongJobTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task It_runs_shows_how_far_it_is_and_leads_to_its_result(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var id = await house.Start(person, jobs.Counts, new JobFile("list\n.txt", 4, () => new MemoryStream(Encoding.UTF8.GetBytes("rows"))));
        Assert.True(Directory.Exists(FilesOf(house, id)));
        Assert.Contains("Waiting for its turn", await officer.GetStringAsync($"/ventspils/progress/{id}"), StringComparison.Ordinal);

        var working = house.Work();
        await house.JobOnce(id, j => j.Done == 3);
        var page = await officer.GetStringAsync($"/ventspils/progress/{id}");
        Assert.Contains("3 of 10.", page, StringComparison.Ordinal);
        Assert.Contains("hx-get", page, StringComparison.Ordinal);
        Assert.Contains("Started Tuesday 24 November at 11:00.", page, StringComparison.Ordinal);
        Assert.Contains($"/ventspils/progress/{id}", await officer.GetStringAsync("/ventspils/me"), StringComparison.Ordinal);
        Assert.Contains("\"state\":\"running\",\"done\":3,\"of\":10", await officer.GetStringAsync($"/ventspils/api/v1/long-jobs/{id}"), StringComparison.Ordinal);

        jobs.Gate.SetResult();
        await working;
        Assert.Equal((LongJobState.Done, 10), ((await house.Job(id)).State, (await house.Job(id)).Done));
        page = await officer.GetStringAsync($"/ventspils/progress/{id}");
        Assert.Contains("href=\"/ventspils/work/roles\">See the result", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hx-get", page, StringComparison.Ordinal);
        Assert.Equal("list .txtrows", jobs.Read);
        Assert.False(Directory.Exists(FilesOf(house, id)));
        Assert.Single(await Mine(house, person));
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddDays(8));
        Assert.Empty(await Mine(house, person));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_started_it_stops_it_and_nobody_else(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (running, waiting) = (await house.Start(person, jobs.Counts), await house.Start(person, jobs.Counts));
        var working = house.Work();
        await house.JobOnce(running, j => j.Done == 3);
        Assert.Equal(HttpStatusCode.Forbidden, (await Stop(administrator, running)).StatusCode);
        foreach (var id in new[] { running, waiting })
            Assert.Equal(HttpStatusCode.Redirect, (await Stop(officer, id)).StatusCode);
        await working;
        Assert.Equal((LongJobState.Stopped, LongJobState.Stopped), ((await house.Job(running)).State, (await house.Job(waiting)).State));
        Assert.Contains("Nothing was kept", await officer.GetStringAsync($"/ventspils/progress/{running}"), StringComparison.Ordinal);
        Assert.Null(await house.Take());
        Assert.Equal(0, await Failed(house));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_fails_says_why_and_waits_for_who_started_it_until_it_is_started_again(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var (colleague, _) = await house.Signed("ventspils", "officer");
        var refused = await house.Start(person, jobs.Refuses);
        await house.Work();
        var broken = await house.Start(person, jobs.Breaks);
        await house.Work();
        Assert.Equal(2, await Failed(house));

        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/ventspils/progress/{refused}"));
        Assert.Contains("skills_en.csv", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was kept", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/ventspils/work\">Start it again", page, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"test.no\"", await officer.GetStringAsync($"/ventspils/api/v1/long-jobs/{refused}"), StringComparison.Ordinal);
        Assert.Contains("Something in the program broke", await officer.GetStringAsync($"/ventspils/progress/{broken}"), StringComparison.Ordinal);

        var today = await officer.GetStringAsync("/ventspils/work");
        Assert.Contains($"/ventspils/progress/{refused}", today, StringComparison.Ordinal);
        Assert.Contains($"/ventspils/progress/{broken}", today, StringComparison.Ordinal);
        Assert.DoesNotContain("/ventspils/progress/", await colleague.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddSeconds(1));
        await house.Start(person, jobs.Refuses);
        today = await officer.GetStringAsync("/ventspils/work");
        Assert.DoesNotContain($"/ventspils/progress/{refused}", today, StringComparison.Ordinal);
        Assert.Contains($"/ventspils/progress/{broken}", today, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_copy_that_dies_leaves_nothing_running_and_one_that_ends_in_good_order_puts_it_back(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (officer, person) = await house.Signed("ventspils", "officer");
        var killed = await house.Start(person, jobs.Counts, new JobFile("a.txt", 0, () => new MemoryStream()));
        await house.Take();
        await house.EndLost();
        Assert.Equal(LongJobState.Running, (await house.Job(killed)).State);
        house.Clock.TurnTo(house.Clock.GetUtcNow() + LongJobRules.Lease);
        await house.EndLost();
        Assert.Equal(LongJobState.Failed, (await house.Job(killed)).State);
        Assert.False(Directory.Exists(FilesOf(house, killed)));
        Assert.Contains("stopped half way", await officer.GetStringAsync($"/ventspils/progress/{killed}"), StringComparison.Ordinal);
        Assert.Equal(1, await Failed(house));

        var id = await house.Start(person, jobs.Counts, new JobFile("a.txt", 0, () => new MemoryStream()));
        using var end = new CancellationTokenSource();
        var working = house.Work(end.Token);
        await house.JobOnce(id, j => j.Done == 3);
        await end.CancelAsync();
        await working;
        Assert.Equal((LongJobState.Waiting, 0), ((await house.Job(id)).State, (await house.Job(id)).Done));
        jobs.Gate.SetResult();
        await house.Work();
        Assert.Equal(LongJobState.Done, (await house.Job(id)).State);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_two_copies_one_does_it(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        await using var beside = await house.Beside(jobs.WithAll);
        var (_, person) = await house.Signed("ventspils", "officer");
        for (var i = 0; i < 5; i++)
            await house.Start(person, jobs.Counts);
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? house : beside).Take()));
        var got = taken.OfType<Guid>().ToList();
        Assert.Equal(got.Distinct(), got);
        Assert.NotEmpty(got);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_serving_process_does_it_by_itself_once(Engine engine)
    {
        var jobs = new TestJobs();
        jobs.Gate.SetResult();
        await using var house = await House.Open(engine, modules: jobs.WithAll, serving: true, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils", "officer");
        var id = await house.Start(person, jobs.Counts);
        await house.JobOnce(id, j => j.State == LongJobState.Done);
        Assert.Equal(1, jobs.Runs);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Seen_by_who_started_it_and_who_holds_the_right_and_like_nothing_by_others(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (resident, person) = await house.Signed("ventspils", "resident");
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        var (officer, _) = await house.Signed("ventspils", "officer");
        var id = await house.Start(person, jobs.Counts);
        foreach (var place in new[] { "/ventspils/progress/", "/ventspils/api/v1/long-jobs/" })
        {
            Assert.Equal(HttpStatusCode.OK, (await resident.GetAsync(place + id)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(place + id)).StatusCode);
            var (hidden, unknown) = (await officer.GetAsync(place + id), await officer.GetAsync(place + RandomId.New()));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, unknown.StatusCode));
            Assert.Equal(SameLength(await unknown.Content.ReadAsStringAsync()), SameLength(await hidden.Content.ReadAsStringAsync()));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Files_of_no_work_go_and_old_rows_are_forgotten(Engine engine)
    {
        var jobs = new TestJobs();
        await using var house = await House.Open(engine, modules: jobs.WithAll, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils", "officer");
        var waits = await house.Start(person, jobs.Refuses, new JobFile("a.txt", 0, () => new MemoryStream()));
        var (orphan, arriving) = (RandomId.New(), RandomId.New());
        foreach (var id in new[] { orphan, arriving })
            Directory.CreateDirectory(FilesOf(house, id));
        var now = house.Clock.GetUtcNow().UtcDateTime;
        foreach (var id in new[] { orphan, waits })
            Directory.SetLastWriteTimeUtc(FilesOf(house, id), now.AddMinutes(-11));
        Directory.SetLastWriteTimeUtc(FilesOf(house, arriving), now.AddMinutes(-9));
        await house.EndLost();
        Assert.Equal((false, true, true), (Directory.Exists(FilesOf(house, orphan)), Directory.Exists(FilesOf(house, arriving)), Directory.Exists(FilesOf(house, waits))));

        await house.Work();
        await using var inside = await house.Inside("ventspils");
        var forget = Forgotten.OfAccounts.Single(r => r.Name == "platform.long-job");
        Assert.Equal(0, await forget.Remove(inside.ServiceProvider, now.AddDays(30), default));
        Assert.Equal(1, await forget.Remove(inside.ServiceProvider, now.AddDays(30).AddSeconds(1), default));
    }

    [Fact]
    public void Reasons_are_kept_with_their_values_and_remedies()
    {
        var day = new DateOnly(2026, 11, 24);
        var read = KeptReasons.Read(KeptReasons.Write(Refusal.Rule(new Reason("a.b", "a.key", [("day", day), ("row", 7), ("file", "x"), ("none", null)], [new("a.remedy", "/work", ("until", day))]))));
        var reason = Assert.Single(read.Reasons);
        Assert.Equal(("a.b", "a.key"), (reason.Code, reason.TextKey));
        Assert.Equal([("day", day), ("row", 7m), ("file", "x"), ("none", null)], reason.Values);
        Assert.Equal(("a.remedy", "/work"), (reason.Remedies[0].TextKey, reason.Remedies[0].Link));
        Assert.Equal([("until", day)], reason.Remedies[0].Values);
    }

    private static string FilesOf(House house, Guid id) => Path.Combine(house.Folder, "files", "ventspils", "long-jobs", $"{id:N}");

    private static Task<HttpResponseMessage> Stop(HttpClient browser, Guid id) => browser.Send("/ventspils/account", [], $"/ventspils/progress/{id}?handler=Stop");

    private static string SameLength(string page) => System.Text.RegularExpressions.Regex.Replace(page, "[0-9a-f]{32}|[0-9a-f-]{36}|value=\"[^\"]+\"", "");

    private static async Task<int> Failed(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().CountAsync(e => e.Name == "long-job-failed");
    }

    private static async Task<IReadOnlyList<MyRow>> Mine(House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        inside.ServiceProvider.GetRequiredService<Visitor>().PersonId = person;
        return (await MyLongJobs.Read(inside.ServiceProvider, default)).Rows;
    }
}
