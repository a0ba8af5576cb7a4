using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class ProofRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Rule12_A_credential_counts_before_a_confirmation()
    {
        var (confirmed, credential) = (Proof(Matching.Proof.Confirmed), Proof(Matching.Proof.Credential, Today.AddDays(1)));
        Assert.Same(credential, ProofRules.Strongest([confirmed, credential], Today));
        Assert.Same(confirmed, ProofRules.Strongest([confirmed, credential], Today.AddDays(1)));
    }

    [Fact]
    public void Rule12_A_revoked_proof_counts_for_nothing()
    {
        var revoked = Proof(Matching.Proof.Credential);
        revoked.RevokedAt = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.Null(ProofRules.Strongest([revoked], Today));
    }

    [Theory]
    [InlineData(2013, "2026-12-30", LegalAgeBand.Under13)]
    [InlineData(2013, "2026-12-31", LegalAgeBand.From13To14)]
    [InlineData(2011, "2026-11-24", LegalAgeBand.From13To14)]
    [InlineData(2010, "2026-11-24", LegalAgeBand.From15To17)]
    [InlineData(2008, "2026-12-30", LegalAgeBand.From15To17)]
    [InlineData(2008, "2026-12-31", LegalAgeBand.Adult)]
    public void T42_A_year_of_birth_counts_as_the_last_day_of_that_year(int year, string day, LegalAgeBand band) =>
        Assert.Equal(band, AgeBands.Of(year, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    private static SkillProof Proof(Proof kind, DateOnly? until = null) => new() { Kind = kind, ExpiresOn = until };
}
