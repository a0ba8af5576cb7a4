using System.Net;
using System.Text.RegularExpressions;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>What somebody does to get an account and to get in.</summary>
internal static partial class AccountSteps
{
    public const string Password = "green kettle by the river";

    public static async Task Member(House house, HttpClient browser, string email = "anna@example.lv")
    {
        await SignUp(browser, email);
        var link = await Link(house);
        await browser.Send(link, [("password", Password)], link + "?handler=Confirm");
    }

    public static async Task<string> SignUp(HttpClient browser, string email, string password = Password)
    {
        var answer = await browser.Send("/ventspils/sign-up", [("givenName", "Anna"), ("familyName", "Liepa"), ("email", email), ("password", password)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Text(answer);
    }

    public static Task<HttpResponseMessage> SignIn(HttpClient browser, string password, string email = "anna@example.lv") =>
        browser.Send("/ventspils/sign-in", [("email", email), ("password", password)]);

    /// <summary>The newest link that was mailed, below the host.</summary>
    public static async Task<string> Link(House house)
    {
        await using var inside = await house.Inside("ventspils");
        var body = await inside.ServiceProvider.GetRequiredService<CityDb>().Set<MailOut>().OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync();
        return Address().Match(body).Groups[1].Value;
    }

    public static async Task<string> Text(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();

    public static string Tokenless(string html) => HiddenToken().Replace(html, "");

    [GeneratedRegex(@"http://[^/]+(/\S+)")]
    private static partial Regex Address();

    [GeneratedRegex("value=\"CfDJ[^\"]+\"")]
    private static partial Regex HiddenToken();
}
