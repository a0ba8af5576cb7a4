using System.Net;
using AngleSharp.Html.Parser;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Forms of each module, filled in wrongly.</summary>
[Collection(SeededCity.Name)]
public sealed class FormTests(SeededCity cities)
{
    [Theory]
    [InlineData(null, "/sign-up", null, "givenName=Anna", "familyName=Liepa", "email=anna", "password=Ventspils2026")]
    [InlineData(null, "/start/code", null, "code=ABC")]
    [InlineData("administrator", "/work/people/<person>/roles", "?handler=Grant", "role=officer", "until=2020-01-01")]
    [InlineData("officer", "/work/taxonomy/own", "?handler=Add", "labelLv=tīklu lāpīšana", "labelEn=", "description=By hand", "to=nets")]
    [InlineData("adult", "/me/passport/from-text", null, "kind=Hobby", "title=<long>", "text=I repair bikes")]
    [InlineData("adult", "/me/passport/wishes", null, "licences=vadītāja apliecība", "permit=true")]
    [InlineData("adult", "/me/passport/showings", "?handler=Show", "note=Workshop")]
    [InlineData("adult", "/openings/<opening>", "?handler=Contest", "words=<long>")]
    public async Task T57_What_is_wrong_stands_first_leads_to_its_field_and_nothing_typed_is_lost(string? seat, string page, string? handler, params string[] typed)
    {
        var house = await cities.House(Engine.Sqlite);
        using var browser = seat is null ? house.Browser() : await SeededCity.Seat(house, "ventspils", seat);
        page = "/ventspils" + await Fill(house, page);
        var fields = typed.Select(f => f.Replace("<long>", new string('x', 1_001), StringComparison.Ordinal).Split('=', 2)).Select(f => (f[0], f[1])).ToArray();
        var answer = await browser.Send(page, fields, handler is null ? null : page + handler);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(RefusedForms.Flaws(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), fields));
    }

    [Theory]
    [InlineData("<title>Sign up</title>", "the title is")]
    [InlineData("<form method='post'></form>", "no list of errors stands before the form")]
    [InlineData("<section class='notice notice-wrong'><ul><li>Wrong</li></ul></section>", "the list leads to no field")]
    [InlineData("<section class='notice notice-wrong'><ul><li><a href='#a'>Wrong</a></li></ul></section>", "#a is no field")]
    [InlineData("<section class='notice notice-wrong'><ul><li><a href='#a'>Wrong</a></li></ul></section><form method='post'><input id='a' name='a' aria-invalid='true' value='typed'></form>", "a does not say")]
    [InlineData("<section class='notice notice-wrong'><ul><li><a href='#a'>Wrong</a></li></ul></section><form method='post'><input id='a' name='a' aria-invalid='true' aria-describedby='w'></form><p id='w'>Wrong</p>", "a became")]
    public void T57_A_form_that_hides_what_is_wrong_is_noticed(string planted, string flaw)
    {
        var html = planted.StartsWith("<title>", StringComparison.Ordinal) ? $"{planted}<main></main>" : $"<title>Error: Sign up</title><main>{planted}</main>";
        Assert.Contains(RefusedForms.Flaws(new HtmlParser().ParseDocument(html), [("a", "typed")]), f => f.StartsWith(flaw, StringComparison.Ordinal));
    }

    private static async Task<string> Fill(House house, string page)
    {
        await using var inside = await house.Inside("ventspils");
        var db = inside.ServiceProvider.GetRequiredService<CityDb>();
        var person = await db.Set<RoleGrant>().Where(g => g.Role == "resident").Select(g => g.PersonId).FirstAsync();
        var opening = await db.Set<Opportunity>().Where(o => o.State == OpportunityState.Open && o.SourceKind == SourceKind.Vacancy).OrderBy(o => o.Id).Select(o => o.Id).FirstAsync();
        return page.Replace("<person>", $"{person}", StringComparison.Ordinal).Replace("<opening>", $"{opening}", StringComparison.Ordinal);
    }
}
