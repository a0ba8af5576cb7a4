namespace Microcity.Platform;

/// <summary>What may be served where (T7, T15).</summary>
public static class SetUpRules
{
    /// <summary>Demonstration cities stay on this machine, real ones on https or this machine.</summary>
    public static Refusal? MayServe(IReadOnlyList<City> cities, SiteOptions site)
    {
        var secure = site.PublicUrl.Scheme == Uri.UriSchemeHttps;
        if (cities.Any(c => c.Demo) && (secure || !site.PublicUrl.IsLoopback))
            return Refusal.Rule(new Reason("platform.demo-in-public", "platform.reason.demo-in-public", [("url", site.PublicUrl)], [new("platform.remedy.own-data-folder")]));
        if (site.Demo && cities.Any(c => !c.Demo))
            return Refusal.Rule(new Reason("platform.demo-among-real", "platform.reason.demo-among-real", [], [new("platform.remedy.own-data-folder")]));
        return secure || site.PublicUrl.IsLoopback
            ? null
            : Refusal.Rule(new Reason("platform.open-http", "platform.reason.open-http", [("url", site.PublicUrl)], [new("platform.remedy.https")]));
    }

    public static Refusal? TokenNotRight(SetUpToken? token, DateTime now) =>
        token is not null && now < token.ExpiresAt
            ? null
            : Refusal.Malformed("token", "platform.set-up-token", "platform.reason.set-up-token", new Remedy("platform.remedy.set-up-token"));

    public static Refusal? Nameless(string city, KnownPerson administrator) => Refusal.Of(
        Missing("name", city), Missing("givenName", administrator.GivenName), Missing("familyName", administrator.FamilyName));

    private static Refusal? Missing(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Malformed(field, "platform.missing", "platform.reason.missing", new Remedy("platform.remedy.missing")) : null;
}
