using Microcity.People;
using Microcity.Platform;

namespace Microcity.Tests;

public sealed class OrganisationRulesTests
{
    [Theory]
    [InlineData("SIA \"Kāpas Metāls\"", "kapas metals")]
    [InlineData("Kāpas Metāls, SIA", "kapas metals")]
    [InlineData("sia “KĀPAS METĀLS”", "kapas metals")]
    [InlineData("Sabiedrība ar ierobežotu atbildību Kāpas Metāls", "kapas metals")]
    [InlineData("Metāls Kāpas", "kapas metals")]
    [InlineData("SIA", "sia")]
    [InlineData("\"”", "")]
    public void A_firm_is_known_again_however_its_name_is_written(string name, string key) => Assert.Equal(key, OrganisationRules.NameKey(name));

    [Theory]
    [InlineData("LV", "40003000000", true)]
    [InlineData("LV", "4000 3000 000", true)]
    [InlineData("LV", "LV40003000000", false)]
    [InlineData("LV", "4000300000", false)]
    [InlineData("LV", null, true)]
    [InlineData("LT", "304567", true)]
    [InlineData("LT", "304", false)]
    public void A_register_number_of_Latvia_has_eleven_digits(string country, string? number, bool fits) =>
        Assert.Equal(fits, OrganisationRules.Unfit("SIA Vējš", country, number, null) is null);

    [Theory]
    [InlineData("https://www.kapas.example/par-mums", "kapas.example")]
    [InlineData("kapas.example", "kapas.example")]
    [InlineData(" ", null)]
    public void Of_an_address_the_host_is_kept(string typed, string? kept) => Assert.Equal(kept, OrganisationRules.TidyWebsite(typed));

    [Theory]
    [InlineData(SpeaksBy.FirmMail, "anna@inbox.lv", false)]
    [InlineData(SpeaksBy.FirmMail, "anna@gmail.com", false)]
    [InlineData(SpeaksBy.FirmMail, "anna@kapas.example", true)]
    [InlineData(SpeaksBy.Board, "anna@inbox.lv", true)]
    public void Talent2_A_free_mail_address_shows_nothing_of_a_firm(SpeaksBy by, string email, bool counts) =>
        Assert.Equal(counts, RepresentativeRules.FreeMail(by, email) is null);

    [Fact]
    public void T20_A_right_holds_its_smaller_ones_from_its_first_day_to_before_its_last_and_for_its_own_organisation_alone()
    {
        var (firm, person, today) = (RandomId.New(), RandomId.New(), new DateOnly(2026, 11, 24));
        var row = new Representative { OrganisationId = firm, PersonId = person, Rights = RepresentativeRights.Act, State = RepresentativeState.Confirmed, From = today, Until = today.AddDays(2) };
        RoleGrant Grant(Guid scope) => new() { PersonId = person, Role = RepresentativeRules.Role, ScopeKind = ScopeKind.Organisation, ScopeId = scope };
        Assert.True(RepresentativeRules.May(row, RepresentativeRights.See, [Grant(firm)], today));
        Assert.True(RepresentativeRules.May(row, RepresentativeRights.Act, [Grant(firm)], today.AddDays(1)));
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.Sign, [Grant(firm)], today));
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.See, [Grant(firm)], today.AddDays(2)));
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.See, [Grant(firm)], today.AddDays(-1)));
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.See, [Grant(RandomId.New())], today));
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.See, [], today));
        row.State = RepresentativeState.Asked;
        Assert.False(RepresentativeRules.May(row, RepresentativeRights.See, [Grant(firm)], today));
    }
}
