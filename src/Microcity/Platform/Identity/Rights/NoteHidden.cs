namespace Microcity.Platform;

/// <summary>After an answer of 404 for something that is there: the ledger remembers who tried (T36).</summary>
internal sealed class NoteHidden(RequestDelegate next)
{
    private static readonly object Key = new();

    /// <summary>Keeps what was hidden until the answer is made.</summary>
    public static void Of(Refusal refusal, HttpContext http)
    {
        if (refusal.Hidden is { } permission)
            http.Items[Key] = permission;
    }

    public async Task InvokeAsync(HttpContext http, Visitor visitor, NoteRefusedAccess note)
    {
        await next(http);
        if (http.Items[Key] is string permission && visitor.SignedIn)
            await note.Run(permission, StatusCodes.Status404NotFound, http.GetEndpoint());
    }
}
