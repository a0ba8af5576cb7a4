using System.Net;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class MailTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Fact]
    public void T64_O11_The_waits_between_twelve_tries()
    {
        var waits = Enumerable.Range(1, MailRules.Tries).Select(MailRules.WaitAfter).ToList();
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900], waits.OfType<TimeSpan>().Select(w => (int)w.TotalSeconds));
        Assert.Null(waits[^1]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T64_A_mail_is_tried_twelve_times_then_waits_for_an_officer_who_replays_it(Engine engine)
    {
        var (works, tried) = (false, new List<Letter>());
        await using var house = await House.Open(engine, adjust: s => s.AddSingleton(new Post((letter, _) =>
        {
            tried.Add(letter);
            return works ? Task.CompletedTask : throw new IOException("no mail server");
        })), cities: ["ventspils"]);
        await Write(house, "Confirm the address");
        var began = house.Clock.GetUtcNow();
        for (var second = 0; second <= 4_000; second += 5)
        {
            house.Clock.TurnTo(began.AddSeconds(second));
            await Send(house);
        }
        Assert.Equal(MailRules.Tries, tried.Count);
        Assert.Single(tried.Select(l => l.MessageId).Distinct());

        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Contains("Confirm the address", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
        works = true;
        await Send(house);
        Assert.Equal(MailRules.Tries, tried.Count);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Send("/ventspils/work/city/mail", [("id", $"{tried[0].Id}")], "/ventspils/work/city/mail?handler=Replay")).StatusCode);
        await Send(house);
        Assert.Equal(MailRules.Tries + 1, tried.Count);
        await Send(house);
        Assert.Equal(MailRules.Tries + 1, tried.Count);
        Assert.DoesNotContain("Confirm the address", await administrator.GetStringAsync("/ventspils/work"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task T64_Two_copies_send_each_mail_once_and_take_over_after_a_minute_from_one_that_died(Engine engine)
    {
        var sent = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        var post = new Post((letter, _) =>
        {
            sent.Add(letter.Id);
            return Task.Delay(5);
        });
        await using var house = await House.Open(engine, adjust: s => s.AddSingleton(post), cities: ["ventspils"]);
        for (var i = 0; i < 20; i++)
            await Write(house, $"Mail {i}");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(house)));
        Assert.Equal(20, sent.Count);
        Assert.Equal(20, sent.Distinct().Count());

        await Write(house, "Last words");
        await Dies(house);
        await Send(house);
        Assert.Equal(20, sent.Count);
        house.Clock.TurnTo(house.Clock.GetUtcNow().AddSeconds(61));
        await Send(house);
        Assert.Equal(21, sent.Count);
    }

    [Fact]
    public async Task T64_Without_a_server_mails_lie_in_the_data_folder()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        await Write(house, "Parole nomainīta");
        await Send(house);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(house.Folder, "mail")));
        var mail = await MimeKit.MimeMessage.LoadAsync(file);
        Assert.Equal(("Parole nomainīta", "anna@example.lv"), (mail.Subject, mail.To.ToString()));
    }

    /// <summary>A copy takes the mail and is gone before it marks it.</summary>
    private static async Task Dies(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var until = house.Clock.GetUtcNow().UtcDateTime + MailRules.Lease;
        await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().Where(m => m.SentAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.LeaseUntil, until));
    }

    private static async Task Write(House house, string subject)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        db.Add(MailOut.To("anna@example.lv", subject, "Text.", house.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }

    private static async Task Send(House house)
    {
        bool more;
        do
        {
            await using var inside = await house.App.Services.InCity(await house.City("ventspils"), a => a.IsJob("mail"));
            more = await inside.ServiceProvider.GetRequiredService<SendMails>().Run();
        }
        while (more);
    }
}
