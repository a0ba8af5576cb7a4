using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Makes the copy (T47): all that the map of personal data leads to, as JSON for programs and a page for people, without words of others.</summary>
public sealed class MakeMyCopy(CityDb db, PersonalRows map, WritePage page, Here here)
{
    public static readonly LongJobKind Kind = new("people.export", "people.rights.export-job", PeoplePermissions.Own, "/account/data", async (services, work, stop) =>
    {
        var (copy, person) = (Guid.Parse(work.Input!.AsSpan(0, 32)), Guid.Parse(work.Input.AsSpan(33)));
        return await services.GetRequiredService<MakeMyCopy>().Run(person, copy, work.Report, stop);
    });

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<Outcome<string>> Run(Guid person, Guid copy, Action<int, int> report, CancellationToken stop = default)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, stop) is not { } self)
            return Refusal.Rule(new Reason("people.gone", "people.reason.gone", [], [new("people.remedy.gone")]));
        var keys = await map.Keys(person, self.Email is { } email ? [email] : [], stop);
        var tables = map.Tables().Where(t => t.Columns.Any(c => c.Says.Export)).ToList();
        var kept = new List<KeptRows>();
        foreach (var (done, table) in tables.Index())
        {
            report(done, tables.Count);
            if (await table.Read(db, keys, stop) is { Count: > 0 } rows)
                kept.Add(new(table, rows));
        }
        here.Is(here.Profile, here.Zone, self.Language);
        var until = here.Now.AddDays(RightsRules.CopyDays);
        db.Add(new DataCopy { Id = copy, PersonId = person, Zip = await Zip(new MyCopy($"{self.GivenName} {self.FamilyName}", here.Today, kept), stop), Until = until });
        db.Record(new DataExported(person, new Code("own-data"), kept.Sum(k => k.Rows.Count)));
        await db.SaveChangesAsync(stop);
        return "/account/data";
    }

    private async Task<byte[]> Zip(MyCopy data, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var json = await zip.CreateEntry("data.json").OpenAsync(stop))
                await JsonSerializer.SerializeAsync(json, data.Kept.ToDictionary(k => $"{k.Table.Row.Namespace!.Split('.')[1]}.{k.Table.Row.Name}", k => k.Rows.Select(k.Values)), Readable, stop);
            await using var text = new StreamWriter(await zip.CreateEntry("data.html").OpenAsync(stop));
            await page.Run("/Engines/People/Rights/MyCopy.cshtml", data, text);
        }
        return bytes.ToArray();
    }
}

/// <summary>What the readable part of the copy shows.</summary>
public sealed record MyCopy(string Name, DateOnly MadeOn, IReadOnlyList<KeptRows> Kept);

/// <summary>Rows of one table, all of one person.</summary>
public sealed record KeptRows(PersonalTable Table, IReadOnlyList<object> Rows)
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerOptions.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public IEnumerable<PersonalColumn> Columns => Table.Columns.Where(c => c.Says.Export);

    public Dictionary<string, object?> Values(object row) => Columns.ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name), c => row.GetType().GetProperty(c.Name)!.GetValue(row));

    /// <summary>What stands under one name, by one row.</summary>
    public IEnumerable<(string WhatKey, string Text)> Lines(object row) => Columns.GroupBy(c => c.Says.What)
        .Select(g => (g.Key, string.Join(" · ", g.Select(c => Text(row.GetType().GetProperty(c.Name)!.GetValue(row))).Where(t => t.Length > 0)))).Where(l => l.Item2.Length > 0);

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime time => time.ToString("yyyy-MM-dd HH:mm 'UTC'", null),
        _ => JsonSerializer.Serialize(value, value.GetType(), Plain).Trim('"'),
    };
}
