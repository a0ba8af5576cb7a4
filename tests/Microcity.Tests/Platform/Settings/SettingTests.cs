using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Defaults, the country's over them, the city's own over those (platform rule 4).</summary>
public sealed class SettingTests
{
    private const string Days = "/ventspils/api/v1/settings/skills.contest-working-days";
    private const string Page = "/ventspils/work/city/settings/skills.contest-working-days";

    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule4_The_citys_value_stands_over_the_countrys_until_it_goes_back(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils", "valmiera"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Equal(new(2026, 12, 1), await Promise(house, "ventspils"));

        Assert.Equal(HttpStatusCode.OK, (await Put(administrator, Days, """{"value":2,"reason":"We are three"}""", 1)).StatusCode);
        var own = await administrator.GetFromJsonAsync<SettingAnswer>(Days, Read);
        Assert.Equal((2, SettingFrom.City, 5, "We are three", 2), (own!.Value.GetInt32(), own.From, own.CountryValue.GetInt32(), own.Reason, own.Version));
        Assert.Equal(new(2026, 11, 26), await Promise(house, "ventspils"));
        Assert.Equal(new(2026, 12, 1), await Promise(house, "valmiera"));

        Assert.Equal(HttpStatusCode.OK, (await Put(administrator, Days, """{"value":null,"reason":"A fourth came"}""", 2)).StatusCode);
        Assert.Equal(new(2026, 12, 1), await Promise(house, "ventspils"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(administrator, Days, """{"value":1,"reason":"Late"}""", 2)).StatusCode);

        await using var inside = await house.Inside("ventspils");
        Assert.Equal(2, await inside.ServiceProvider.GetRequiredService<CityDb>().Set<EvidenceRow>().CountAsync(f => f.Object == "setting:skills.contest-working-days"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule4_A_number_of_the_law_changes_at_local_midnight(Engine engine)
    {
        var clock = new SetClock(new(2026, 11, 24, 21, 59, 0, TimeSpan.Zero));
        await using var house = await House.Open(engine, clock, modules: PlantedSettingsModule.Installation, adjust: s => s.AddSingleton(PlantedSettingsModule.Packs), cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        const string hours = "/ventspils/api/v1/settings/planted.hours";

        var before = await administrator.GetFromJsonAsync<SettingAnswer>(hours, Read);
        Assert.Equal((7, SettingFrom.Law, "Darba likums"), (before!.Value.GetInt32(), before.From, before.Law!.Source));
        Assert.Null(await Passport(house, 2012));

        clock.TurnTo(new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero));
        var after = await administrator.GetFromJsonAsync<SettingAnswer>(hours, Read);
        Assert.Equal((6, "Grozījumi Darba likumā"), (after!.Value.GetInt32(), after.Law!.Source));
        Assert.Equal("skills.passport-too-young", (await Passport(house, 2012))!.Reasons[0].Code);
        Assert.Null(await Passport(house, 2009));

        Assert.Equal(HttpStatusCode.OK, (await Put(administrator, hours, """{"value":5,"reason":"Decision 12"}""", 1)).StatusCode);
        await using var inside = await house.Inside("ventspils");
        Assert.Equal(5, (await inside.ServiceProvider.GetRequiredService<CitySettings>().Of<PlantedSettings>()).Hours.On(new(2030, 1, 1)).Value);
    }

    [Fact]
    public async Task Rule2_A_change_that_does_not_fit_is_refused_with_its_reasons()
    {
        await using var house = await House.Open(Engine.Sqlite, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        async Task Refused(string body, HttpStatusCode status, params string[] codes)
        {
            var answer = await Put(administrator, Days, body, 1);
            Assert.Equal(status, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.All(codes, c => Assert.Contains(c, text, StringComparison.Ordinal));
        }
        await Refused("""{"value":6,"reason":"Too few of us"}""", HttpStatusCode.BadRequest, "platform.setting-out-of-bounds");
        await Refused("""{"value":"3","reason":" "}""", HttpStatusCode.BadRequest, "platform.setting-out-of-bounds", "platform.setting-reason");
        await Refused("""{"value":[{"value":3}],"reason":"A list"}""", HttpStatusCode.BadRequest, "platform.setting-out-of-bounds");
        await Refused("""{"value":3,"reason":"Who","by":"me"}""", HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(administrator, Days + "x", """{"value":3,"reason":"Who"}""", 1)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(administrator, "/ventspils/api/v1/settings/platform.profile", """{"value":3,"reason":"Who"}""", 1)).StatusCode);
        Assert.Equal((HttpStatusCode)428, (await Put(administrator, Days, """{"value":3,"reason":"Who"}""", null)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(administrator, Days, """{"value":3,"reason":"Who"}""", 0)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_value_is_looked_at_before_it_is_saved_and_both_are_shown_when_somebody_was_faster(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var (administrator, _) = await house.Signed("ventspils", "administrator");
        Assert.Contains("116111", await administrator.GetStringAsync("/ventspils/work/city/settings"), StringComparison.Ordinal);

        var looked = await administrator.Send(Page, [("value", "3"), ("reason", "We are three")], Page + "?handler=Preview");
        Assert.Contains("Now: 5. After saving: 3.", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Now: 5.", await administrator.GetStringAsync(Page), StringComparison.Ordinal);

        (string, string)[] change = [("value", "3"), ("reason", "We are three"), ("back", "false"), ("version", "1")];
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Send(Page, change, Page + "?handler=Save")).StatusCode);
        Assert.Contains("Reason: We are three", await administrator.GetStringAsync("/ventspils/work/city/settings"), StringComparison.Ordinal);

        var late = await administrator.Send(Page, [("value", "4"), .. change[1..]], Page + "?handler=Save");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var both = await late.Content.ReadAsStringAsync();
        Assert.Contains("id=\"value-typed\"", both, StringComparison.Ordinal);
        Assert.Contains("id=\"value-saved\"", both, StringComparison.Ordinal);

        var empty = await administrator.Send(Page, [("value", "many"), ("reason", "")], Page + "?handler=Preview");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Contains("value=\"many\"", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.Send(Page, [("value", "3"), ("reason", "Back"), ("back", "true"), ("version", "2")], Page + "?handler=Save")).StatusCode);
        Assert.Contains("Now: 5.", await administrator.GetStringAsync(Page), StringComparison.Ordinal);
    }

    private static async Task<DateOnly> Promise(House house, string city)
    {
        await using var inside = await house.Inside(city);
        return await inside.ServiceProvider.GetRequiredService<ReadPromise>().Run();
    }

    private static async Task<Refusal?> Passport(House house, int birthYear)
    {
        await using var inside = await house.Inside("ventspils");
        var person = (await inside.ServiceProvider.GetRequiredService<PersonRegister>().Add(new("Made", "Up", "en", birthYear), default)).Value;
        return (await inside.ServiceProvider.GetRequiredService<OpenPassport>().Run(person)).Refusal;
    }

    private static Task<HttpResponseMessage> Put(HttpClient browser, string address, string body, int? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address)
        {
            Content = new StringContent(body, null, "application/json"),
            Headers = { { "Idempotency-Key", RandomId.New().ToString() } },
        };
        if (version is { } seen)
            request.Headers.Add("If-Match", $"\"{seen}\"");
        return browser.SendAsync(request);
    }
}
