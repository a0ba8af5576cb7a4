using Microcity.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

/// <summary>Operations of a made-up module: each call adds a setting as its effect, in the ways that acts do.</summary>
public sealed class NotesModule : Module
{
    public override string Name => "notes";

    /// <summary>Held by the operation <c>slow</c> between its change and its reply.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Installation With(NotesModule notes) => new([.. House.Modules.Modules, notes]);

    public override void MapJson(RouteGroupBuilder api)
    {
        api.MapPost("notes/plain", async (NoteBody body, CityDb db) =>
        {
            await Add(db, body.Text);
            return Results.Created($"/notes/{body.Text}", new { body.Text, at = RandomId.New() });
        }).OpenToAll();
        api.MapPost("notes/slow", async (NoteBody body, CityDb db) =>
        {
            await Add(db, body.Text);
            Reached.TrySetResult();
            await Gate.Task;
            return Results.Ok(new { body.Text });
        }).OpenToAll();
        api.MapPost("notes/together", async (NoteBody body, CityDb db, CancellationToken stop) =>
        {
            await using (await db.Together(stop))
                await Add(db, body.Text + "-dropped");
            db.ChangeTracker.Clear();
            await using var together = await db.Together(stop);
            await Add(db, body.Text + "-first");
            await Add(db, body.Text + "-second");
            await together.Commit(stop);
            return Results.NoContent();
        }).OpenToAll();
        api.MapPost("notes/statement", async (NoteBody body, CityDb db) =>
        {
            await db.Set<Setting>().Where(s => s.Key == CityProfile.Key).ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version + 1));
            return Results.Text(new string('x', body.Text == "long" ? 20_000 : 10));
        }).OpenToAll();
        api.MapPost("notes/refused", (HttpContext http) => RefusalAnswer.Of(Refusal.Rule(new Reason("notes.no", "notes.no." + RandomId.New(), [], [])), http)).OpenToAll();
        api.MapPost("notes/broken", async (NoteBody body, CityDb db) =>
        {
            await Add(db, body.Text);
            throw new InvalidOperationException("broken");
        }).OpenToAll();
        api.MapPost("notes/thrown", void (NoteBody body) => throw new FormatException(body.Text + " was not recognized")).OpenToAll();
        api.MapPost("notes/overtaken", async (NoteBody body, CityDb db) =>
        {
            var profile = await db.Set<Setting>().SingleAsync(s => s.Key == CityProfile.Key);
            await db.Set<Setting>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Version, x => x.Version + 1));
            profile.Reason = body.Text;
            await db.SaveChangesAsync();
        }).OpenToAll();
        api.MapGet("notes/all", async (CityDb db) => await db.Set<Setting>().CountAsync()).OpenToAll();
        api.MapGet("notes/search", () => "").OpenToAll().WithMetadata(new SearchesAttribute());
        api.MapPost("notes/cookie", async (NoteBody body, CityDb db, HttpContext http) =>
        {
            await Add(db, body.Text);
            http.Response.Cookies.Append("mc-note", RandomId.New().ToString());
            return Results.NoContent();
        }).OpenToAll();
    }

    public static async Task<List<string>> All(House house)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Setting>().Where(s => s.Key != CityProfile.Key).OrderBy(s => s.Id).Select(s => s.Value!).ToListAsync();
    }

    private static async Task Add(CityDb db, string text)
    {
        db.Add(new Setting { Key = $"{text}-{RandomId.New()}", Value = text });
        db.Record(new SettingChanged(new Code("notes." + text)));
        await db.SaveChangesAsync();
    }
}

public sealed record NoteBody(string Text);
