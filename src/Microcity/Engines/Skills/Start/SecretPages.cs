namespace Microcity.Skills;

/// <summary>Pages whose address or text is a secret: no copy in the browser, no address to other sites.</summary>
internal static class SecretPages
{
    public static void Keep(HttpResponse answer) => (answer.Headers.CacheControl, answer.Headers["Referrer-Policy"]) = ("no-cache, no-store", "no-referrer");
}
