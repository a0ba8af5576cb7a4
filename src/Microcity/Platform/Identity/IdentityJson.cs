using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The JSON door of sign-in, sessions, passkeys and role grants.</summary>
internal static class IdentityJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("me", Me).Needs(NeedsAttribute.SignedIn).Says("platform.api.me");
        api.MapPost("session", SignIn).OpenToAll().SignsIn()
            .Says("platform.api.sign-in", 204, """{"email":"<account.email>","password":"<account.password>"}""", refuses: [401, 409, 429]);
        api.MapGet("session", CurrentSession).Needs(NeedsAttribute.Password).Says("platform.api.session");
        api.MapDelete("session", SignOut).Needs(NeedsAttribute.Password).Says("platform.api.sign-out", 204);
        api.MapGet("sessions", Sessions).Needs(NeedsAttribute.SignedIn).Says("platform.api.sessions");
        api.MapDelete("sessions/{id:guid}", async (Guid id, EndSession end, HttpContext http, CancellationToken stop) => Answer(await end.Run(id, stop), http))
            .Needs(NeedsAttribute.SignedIn).Says("platform.api.end-session", 204, at: "id=<sessions[-1].id>", refuses: 404);
        api.MapPost("passkeys/options", Options).OpenToAll().SignsIn().Says("platform.api.passkey-options", 200, """{"use":"sign-in"}""", refuses: 401);
        api.MapPost("passkeys", AddPasskey).Needs(NeedsAttribute.Password).Fresh()
            .Says("platform.api.add-passkey", 204, """{"name":"Phone","passkey":"<passkey>"}""", refuses: [400, 409]);
        api.MapDelete("passkeys/{id:guid}", async (Guid id, RemovePasskey remove, HttpContext http, CancellationToken stop) => Answer(await remove.Run(id, stop), http))
            .Needs(NeedsAttribute.SignedIn).Fresh().Says("platform.api.remove-passkey", 204, at: "id=<passkey>", refuses: [404, 409]);
        api.MapGet("role-grants", Grants).Needs(Permissions.Roles).Says("platform.api.role-grants");
        api.MapPost("role-grants", Grant).Needs(Permissions.Roles).Fresh()
            .Says("platform.api.grant-role", 201, """{"personId":"<role-grants[0].personId>","role":"officer","until":"<day+30>"}""", refuses: [400, 404, 409]);
        api.MapDelete("role-grants/{id:guid}", async (Guid id, IfMatch seen, EndRole end, HttpContext http, CancellationToken stop) => Answer(await end.Run(id, seen.Version, stop), http))
            .Needs(Permissions.Roles).Fresh().Says("platform.api.end-role", 204, at: "id=<role-grants[-1].id>", version: "<role-grants[-1].version>", refuses: [404, 409]);
    }

    private static MeAnswer Me(Visitor visitor) =>
        new(visitor.PersonId!.Value, visitor.Name, visitor.BirthYear, [.. visitor.Grants.Select(Shown)], [.. visitor.Permissions.Order(StringComparer.Ordinal)]);

    private static async Task<IResult> SignIn(SignInBody body, HttpContext http, SignIn byPassword, SignInWithPasskey byPasskey, CityContext city, SessionCookie cookie, CancellationToken stop)
    {
        var done = body.Passkey is { } credential
            ? await byPasskey.Run(credential.GetRawText(), http, stop)
            : await byPassword.Run(body.Email ?? "", body.Password ?? "", body.Code, Asker.Of(http), stop);
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        cookie.Give(http, city.City, done.Value);
        return Results.NoContent();
    }

    private static async Task<SessionAnswer> CurrentSession(CityDb db, Visitor visitor, Here here, CancellationToken stop) =>
        await Shown(db, visitor).SingleAsync(s => s.Current, stop) with { SecondStepDue = visitor.SecondStepDue, SecondsLeft = (int?)(visitor.SessionEnds - here.Now)?.TotalSeconds };

    private static async Task<IResult> SignOut(SignOut signOut, HttpContext http, CityContext city, SessionCookie cookie, CancellationToken stop)
    {
        await signOut.Run(stop);
        cookie.Take(http, city.City);
        return Results.NoContent();
    }

    private static async Task<List<SessionAnswer>> Sessions(CityDb db, Visitor visitor, CancellationToken stop) => await Shown(db, visitor).ToListAsync(stop);

    private static IQueryable<SessionAnswer> Shown(CityDb db, Visitor visitor) =>
        db.Set<Session>().Where(s => s.AccountId == visitor.AccountId).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionAnswer { Id = s.Id, Method = s.Method, StartedAt = s.StartedAt, LastSeenAt = s.LastSeenAt, Device = s.Device, Current = s.Id == visitor.SessionId });

    private static async Task<IResult> Options(PasskeyOptionsBody body, AskForPasskey ask, HttpContext http, CancellationToken stop)
    {
        var options = await ask.Run(body.Use, http, stop);
        return options.Done ? Results.Text(options.Value, "application/json") : RefusalAnswer.Of(options.Refusal, http);
    }

    private static async Task<IResult> AddPasskey(PasskeyBody body, AddPasskey add, HttpContext http, CityContext city, SessionCookie cookie, CancellationToken stop)
    {
        var added = await add.Run(body.Name ?? "", body.Passkey.GetRawText(), http, stop);
        if (!added.Done)
            return RefusalAnswer.Of(added.Refusal, http);
        cookie.Give(http, city.City, added.Value);
        return Results.NoContent();
    }

    private static async Task<List<GrantAnswer>> Grants(CityDb db, Here here, CancellationToken stop)
    {
        var today = here.Today;
        return await db.Set<RoleGrant>().Where(g => g.Until == null || today < g.Until).OrderBy(g => g.Id)
            .Select(g => new GrantAnswer(g.Id, g.PersonId, g.Role, g.From, g.Until, g.Version)).ToListAsync(stop);
    }

    private static async Task<IResult> Grant(GrantBody body, GrantRole grant, HttpContext http, CancellationToken stop)
    {
        var done = await grant.Run(body.PersonId, body.Role, body.Until, stop);
        if (!done.Done)
            return RefusalAnswer.Of(done.Refusal, http);
        http.Response.Shows(done.Value.Version);
        return Results.Created($"{http.Request.PathBase}/api/v1/role-grants/{done.Value.Id}", Shown(done.Value));
    }

    private static GrantAnswer Shown(RoleGrant g) => new(g.Id, g.PersonId, g.Role, g.From, g.Until, g.Version);

    private static IResult Answer(Outcome<Done> done, HttpContext http) => done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal!, http);
}

/// <summary>Either e-mail and password, with the app's code where there is one, or a passkey's answer.</summary>
public sealed record SignInBody(string? Email, string? Password, string? Code, JsonElement? Passkey);

public sealed record PasskeyOptionsBody(PasskeyUse Use);

public sealed record PasskeyBody(string? Name, JsonElement Passkey);

public sealed record GrantBody(Guid PersonId, string Role, DateOnly? Until);

public sealed record MeAnswer(Guid PersonId, string Name, int? BirthYear, IReadOnlyList<GrantAnswer> Grants, IReadOnlyList<string> Permissions);

/// <param name="Version">To end the grant, sent as <c>If-Match</c>.</param>
public sealed record GrantAnswer(Guid Id, Guid PersonId, string Role, DateOnly From, DateOnly? Until, int Version);

public sealed record SessionAnswer
{
    public Guid Id { get; init; }
    public SignInMethod Method { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime LastSeenAt { get; init; }
    public string Device { get; init; } = "";
    public bool Current { get; init; }
    public bool SecondStepDue { get; init; }

    /// <summary>Until the current session ends if nothing more happens.</summary>
    public int? SecondsLeft { get; init; }
}
