using System.Text.RegularExpressions;

namespace Microcity.Platform;

/// <summary>
/// Records a refused access by itself, in a scope of its own, so that it stays when the act is rolled back; once a minute per
/// actor, permission and address (T36).
/// </summary>
public sealed partial class NoteRefusedAccess(CityContext city, Visitor visitor, Actor actor, OncePerMinute noted, RefusalAlarm alarm, IServiceScopeFactory scopes)
{
    public async Task Run(string permission, int status, Endpoint? endpoint)
    {
        alarm.Count(city.City);
        var route = Route(endpoint);
        if (!noted.Take((nameof(NoteRefusedAccess), city.City.Id, visitor.PersonId, permission, route)))
            return;
        await using var apart = scopes.CreateAsyncScope();
        apart.ServiceProvider.GetRequiredService<CityContext>().Choose(city.City);
        var signer = apart.ServiceProvider.GetRequiredService<Actor>();
        signer.RequestId = actor.RequestId;
        if (visitor.PersonId is { } person)
            signer.IsPerson(person);
        var db = apart.ServiceProvider.GetRequiredService<CityDb>();
        db.Record(new AccessRefused(route, permission, status));
        await db.SaveChangesAsync();
    }

    private static string Route(Endpoint? endpoint)
    {
        var pattern = NotInCodes().Replace(((endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "").ToLowerInvariant(), "").Trim('/');
        return pattern.Length switch { 0 => "front", > 64 => pattern[..64], _ => pattern };
    }

    [GeneratedRegex("[^a-z0-9._:/-]")]
    private static partial Regex NotInCodes();
}

/// <summary>Somebody asked for what their rights do not open.</summary>
[Fact("access-refused", 1, "platform.fact.access-refused", Reads = true)]
public sealed record AccessRefused([Object("route")] Code Route, Code Permission, int Status) : Fact;
