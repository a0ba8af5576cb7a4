namespace Microcity.Platform;

/// <summary>A colleague of the demonstration's officer, who is away and whose stand-in the officer is.</summary>
internal static class SeedAway
{
    public static async Task Run(DemoCity demo)
    {
        var db = demo.Get<CityDb>();
        var colleague = (await demo.Get<PersonRegister>().Add(new("Andris", "Liepa", "lv"), CancellationToken.None)).Value;
        db.Add(new RoleGrant { PersonId = colleague, Role = "officer", From = demo.Today.AddDays(-30) });
        db.Record(new RoleGranted(colleague, "officer", ScopeKind.City, null));
        db.Add(new Away { OfficerId = colleague, StandInId = demo.Seated["officer"], From = demo.Today.AddDays(-2), To = demo.Today.AddDays(5) });
        await db.SaveChangesAsync();
    }
}
