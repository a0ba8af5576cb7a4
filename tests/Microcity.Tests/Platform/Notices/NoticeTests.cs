using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Rule 7: one message, one mail, kept with the act or not at all.</summary>
public sealed class NoticeTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_A_message_stands_on_my_page_in_my_language_until_I_say_it_is_read(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (browser, person) = await house.Signed("ventspils", "resident");
        var (other, _) = await house.Signed("ventspils", "resident");
        Assert.Contains("No messages", await browser.GetStringAsync("/ventspils/me/notices"), StringComparison.Ordinal);
        await Tell(house, person, ("day", new DateOnly(2026, 12, 4)));
        Assert.Contains("1 new", await browser.GetStringAsync("/ventspils/me"), StringComparison.Ordinal);
        var page = await browser.GetStringAsync("/ventspils/me/notices");
        Assert.Contains("4 December", page, StringComparison.Ordinal);
        Assert.Contains("/ventspils/account/data", page, StringComparison.Ordinal);
        Assert.Contains("decembr", await browser.GetStringAsync("/ventspils/me/notices?lang=lv"), StringComparison.Ordinal);
        Assert.DoesNotContain("4 December", await other.GetStringAsync("/ventspils/me/notices?lang=en"), StringComparison.Ordinal);

        var notice = await house.With((CityDb db) => db.Set<Notice>().SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send("/ventspils/account", [("until", $"{notice.Id}")], "/ventspils/me/notices")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send("/ventspils/me/notices", [("until", $"{notice.Id}")])).StatusCode);
        Assert.Contains("nothing new", await browser.GetStringAsync("/ventspils/me?lang=en"), StringComparison.Ordinal);
        var lines = await browser.GetFromJsonAsync<JsonElement>("/ventspils/api/v1/me/notices");
        Assert.True(lines[0].GetProperty("read").GetBoolean());
        var mail = await house.With((CityDb db) => db.Set<MailOut>().SingleAsync());
        Assert.EndsWith("/ventspils/me/notices", mail.Body, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_The_message_and_its_mail_are_kept_with_the_act_or_not_at_all(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, person) = await house.Signed("ventspils", "resident");
        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            await inside.ServiceProvider.GetRequiredService<SendNotice>().Run(person, "people.rights.mail-subject", "people.rights.mail", "/account/data", default, ("day", new DateOnly(2026, 12, 4)));
            db.Add(new RoleGrant { Id = Guid.Empty, PersonId = RandomId.New(), Role = null!, From = default });
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }
        Assert.Equal((0, 0), await house.With(async (CityDb db) => (await db.Set<Notice>().CountAsync(), await db.Set<MailOut>().CountAsync())));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule7_Below_the_age_of_consent_the_guardian_is_told_and_from_then_on_the_young_person(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (_, guardian) = await house.Signed("ventspils", "resident");
        foreach (var (year, told) in new[] { (2016, guardian), (2011, Guid.Empty) })
        {
            var child = await house.With((AddPerson add) => add.Run("Elza", "Up", "lv", year));
            await house.With((CityDb db) =>
            {
                db.Add(new Guardianship { WardId = child.Value!.Id, GuardianId = guardian, Method = GuardianMethod.School, ConfirmedById = guardian, From = new DateOnly(2026, 1, 1) });
                return db.SaveChangesAsync();
            });
            await Tell(house, child.Value!.Id, ("day", new DateOnly(2026, 12, year == 2016 ? 5 : 6)));
            var newest = await house.With((CityDb db) => db.Set<Notice>().OrderByDescending(n => n.Id).FirstAsync());
            Assert.Equal(told == Guid.Empty ? child.Value.Id : told, newest.PersonId);
        }
        Assert.Equal($"{guardian:N}@example.lv", await house.With((CityDb db) => db.Set<MailOut>().Select(m => m.Recipient).SingleAsync()));
    }

    private static Task<int> Tell(House house, Guid person, (string, object?) value) => Inside(house, async services =>
    {
        await services.GetRequiredService<SendNotice>().Run(person, "people.rights.mail-subject", "people.rights.mail", "/account/data", default, value);
        return await services.GetRequiredService<CityDb>().SaveChangesAsync();
    });

    private static async Task<T> Inside<T>(House house, Func<IServiceProvider, Task<T>> what)
    {
        await using var inside = await house.Inside("ventspils");
        return await what(inside.ServiceProvider);
    }
}
