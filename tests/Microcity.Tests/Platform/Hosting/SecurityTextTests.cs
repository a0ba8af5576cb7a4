using System.Net;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class SecurityTextTests
{
    private const string Address = "/.well-known/security.txt";

    [Fact]
    public async Task T69_Whom_to_tell_stands_where_RFC_9116_looks_until_the_day_it_is_looked_at_again()
    {
        var contact = new SecurityContact(new("mailto:drosiba@ventspils.example"), new(2027, 6, 1));
        await using var house = await House.Open(Engine.Sqlite, site: s => s with { Security = contact }, cities: ["ventspils"]);
        var told = await house.Browser().GetAsync(Address);
        Assert.Equal((HttpStatusCode.OK, "text/plain; charset=utf-8"), (told.StatusCode, told.Content.Headers.ContentType!.ToString()));
        Assert.Equal(
            $"Contact: mailto:drosiba@ventspils.example\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: lv, en\nCanonical: http://localhost:0{Address}\n",
            await told.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(Address + "/more")).StatusCode);

        house.Clock.TurnTo(new(2027, 5, 31, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync(Address)).StatusCode);
        house.Clock.TurnTo(new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task T69_Without_a_contact_there_is_no_such_file()
    {
        await using var house = await House.Open(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(Address)).StatusCode);
    }

    [Theory]
    [InlineData(true, "--security-contact", "mailto:a@b.example", "--security-expires", "2027-06-01")]
    [InlineData(false, "--security-contact", "mailto:a@b.example")]
    [InlineData(false, "--security-expires", "2027-06-01")]
    [InlineData(false, "--security-contact", "office", "--security-expires", "2027-06-01")]
    [InlineData(false, "--security-contact", "mailto:a@b.example", "--security-expires", "soon")]
    public void T69_The_operator_says_both_or_neither(bool right, params string[] said) =>
        Assert.Equal(right, ServeVerb.Serve(House.Modules).Parse(said).Errors.Count == 0);
}
