using Microcity.Evidence;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Tests;

public enum Tampering { Change, ChangeSeal, LoseFact, LoseSeal, LoseBoth, Insert, InsertOutside, SwapFacts, SwapPlaces, Cut, Rewrite }

/// <summary>Somebody with full rights on the database who switches the triggers off and falsifies the ledger.</summary>
internal sealed class Tamper(CityDb db, Engine engine)
{
    private static readonly string[] TextColumns = ["name", "actor", "on_behalf_of", "subject", "object", "request_id", "payload"];
    private static readonly string[] TypedColumns = ["version", "occurred_at", "occurred_on", "recorded_at", "organisation_id", "corrects"];

    /// <summary>Triggers off, and a copy to undo from.</summary>
    public async Task Prepare()
    {
        await Unlock();
        await Sql("CREATE TABLE copy_evidence AS SELECT * FROM evidence; CREATE TABLE copy_seal AS SELECT * FROM evidence_seal");
    }

    public async Task Undo() =>
        await Sql("DELETE FROM evidence; DELETE FROM evidence_seal; INSERT INTO evidence SELECT * FROM copy_evidence; INSERT INTO evidence_seal SELECT * FROM copy_seal");

    public async Task Empty()
    {
        await Unlock();
        await Sql("DELETE FROM evidence_open; DELETE FROM evidence");
        await Lock();
    }

    /// <returns>What verification has to name.</returns>
    public async Task<(FlawKind Kind, long Seq)> Do(Tampering how, int at, int other, int pick)
    {
        var (first, second) = (Math.Min(at, other), Math.Max(at, other) + (at == other ? 1 : 0));
        if (second > await db.Set<Seal>().CountAsync())
            (first, second) = (second - 2, second - 1);
        const string Fact = "(SELECT fact_id FROM evidence_seal WHERE seq = {0})";
        switch (how)
        {
            case Tampering.Change:
                await Sql($"UPDATE evidence SET {Change(pick)} WHERE id = {string.Format(null, Fact, at)}");
                return (FlawKind.Changed, at);
            case Tampering.ChangeSeal when engine == Engine.Sqlite:
                await Sql($"UPDATE evidence_seal SET hash = CAST(substr(hash, 1, {pick % 31}) || randomblob({32 - pick % 31}) AS BLOB) WHERE seq = {at}");
                return (FlawKind.Changed, at);
            case Tampering.ChangeSeal:
                await Sql($"UPDATE evidence_seal SET hash = set_byte(hash, {pick % 32}, (get_byte(hash, {pick % 32}) + 1) % 256) WHERE seq = {at}");
                return (FlawKind.Changed, at);
            case Tampering.LoseFact:
                await Sql($"DELETE FROM evidence WHERE id = {string.Format(null, Fact, at)}");
                return (FlawKind.FactGone, at);
            case Tampering.LoseSeal:
                await Sql($"DELETE FROM evidence_seal WHERE seq = {at}");
                return (at == await db.Set<Seal>().CountAsync() + 1 ? FlawKind.CutOff : FlawKind.SealGone, at);
            case Tampering.LoseBoth:
                await Sql($"DELETE FROM evidence WHERE id = {string.Format(null, Fact, at)}; DELETE FROM evidence_seal WHERE seq = {at}");
                return (at == await db.Set<Seal>().CountAsync() + 1 ? FlawKind.CutOff : FlawKind.SealGone, at);
            case Tampering.Insert:
                await Sql($"UPDATE evidence_seal SET seq = -seq WHERE seq >= {at}; UPDATE evidence_seal SET seq = -seq + 1 WHERE seq < 0");
                await AddFact(at);
                // The false fact's own hash is right: what follows no longer fits, or the published head.
                await Rechain(at, 1);
                return at == await db.Set<Seal>().CountAsync() - 1 ? (FlawKind.NotAsPublished, at) : (FlawKind.Changed, at + 1);
            case Tampering.InsertOutside:
                await AddFact(null);
                return (FlawKind.OutsideTheChain, 0);
            case Tampering.SwapFacts:
                await Sql($"CREATE TABLE swapped AS SELECT seq, fact_id FROM evidence_seal WHERE seq IN ({first}, {second}); UPDATE evidence_seal SET seq = -seq WHERE seq = {second}");
                await Sql($"DELETE FROM evidence_seal WHERE seq = -{second}; UPDATE evidence_seal SET fact_id = (SELECT fact_id FROM swapped WHERE seq = {second}) WHERE seq = {first}");
                await Sql($"INSERT INTO evidence_seal SELECT {second}, (SELECT fact_id FROM swapped WHERE seq = {first}), hash FROM copy_seal WHERE seq = {second}; DROP TABLE swapped");
                return (FlawKind.Changed, first);
            case Tampering.SwapPlaces:
                await Sql($"UPDATE evidence_seal SET seq = -{second} WHERE seq = {first}; UPDATE evidence_seal SET seq = {first} WHERE seq = {second}; UPDATE evidence_seal SET seq = {second} WHERE seq = -{second}");
                return (FlawKind.Changed, first);
            case Tampering.Cut:
                await Sql($"DELETE FROM evidence WHERE id IN (SELECT fact_id FROM evidence_seal WHERE seq >= {at}); DELETE FROM evidence_seal WHERE seq >= {at}");
                return (FlawKind.CutOff, at);
            default:
                await Sql($"UPDATE evidence SET {Change(pick)} WHERE id = {string.Format(null, Fact, at)}");
                await Rechain(at, int.MaxValue);
                return (FlawKind.NotAsPublished, await db.Set<Seal>().CountAsync());
        }
    }

    private string Change(int pick)
    {
        if (pick % 2 == 0)
        {
            var text = TextColumns[pick / 2 % TextColumns.Length];
            return (pick / 14 % 3) switch
            {
                0 => $"{text} = {text} || 'x'",
                1 => $"{text} = substr({text}, 2)",
                _ => $"{text} = CASE WHEN substr({text}, 1, 1) = 'b' THEN 'c' ELSE 'b' END || substr({text}, 2)",
            };
        }
        var column = TypedColumns[pick / 2 % TypedColumns.Length];
        if (column == "version")
            return "version = version + 1";
        if (engine == Engine.Sqlite)
            // Another spelling of the same value counts as a change too.
            return column.EndsWith("_at", StringComparison.Ordinal) && pick % 4 == 1 ? $"{column} = {column} || '0'"
                : column.EndsWith("_at", StringComparison.Ordinal) || column == "occurred_on" ? $"{column} = '1' || substr({column}, 2)"
                : pick % 4 == 1 ? $"{column} = lower({column})" : $"{column} = substr({column}, 1, 35) || CASE WHEN substr({column}, 36) = 'B' THEN 'C' ELSE 'B' END";
        return column switch
        {
            "occurred_on" => "occurred_on = occurred_on + 1",
            "occurred_at" or "recorded_at" => $"{column} = {column} + interval '{1 + pick} microseconds'",
            _ => $"{column} = gen_random_uuid()",
        };
    }

    private async Task AddFact(int? seq)
    {
        var fact = OracleFacts.Completed;
        db.Add(fact);
        if (seq is { } place)
            db.Add(new Seal { Seq = place, FactId = fact.Id, Hash = Chain.Beginning });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>Computes hashes anew, as somebody would who knows how.</summary>
    private async Task Rechain(int from, int count)
    {
        var hash = from == 1 ? Chain.Beginning : (await db.Set<Seal>().AsNoTracking().SingleAsync(s => s.Seq == from - 1)).Hash;
        var (line, hashes) = (new LedgerLine(), new List<byte[]>());
        using var chain = new Chain();
        await db.Database.OpenConnectionAsync();
        await using (var read = LedgerRows.Sealed(db).CreateDbCommand())
        await using (var rows = await read.ExecuteReaderAsync())
            while (await rows.ReadAsync())
            {
                if (rows.GetInt64(0) < from || hashes.Count >= count)
                    continue;
                line.Set(rows.GetInt64(0), rows, 3);
                var next = new byte[Chain.Size];
                chain.Next(hash, line.Bytes, next);
                hashes.Add(hash = next);
            }
        for (var i = 0; i < hashes.Count; i++)
        {
            var (place, right) = (from + i, hashes[i]);
            await db.Set<Seal>().Where(s => s.Seq == place).ExecuteUpdateAsync(s => s.SetProperty(x => x.Hash, right));
        }
    }

    private async Task Unlock() => await Sql(engine == Engine.Sqlite
        ? "PRAGMA foreign_keys = OFF; DROP TRIGGER IF EXISTS evidence_no_update; DROP TRIGGER IF EXISTS evidence_no_delete; DROP TRIGGER IF EXISTS evidence_seal_no_update; DROP TRIGGER IF EXISTS evidence_seal_no_delete"
        : "ALTER TABLE evidence DISABLE TRIGGER ALL; ALTER TABLE evidence_seal DISABLE TRIGGER ALL; ALTER TABLE evidence_open DISABLE TRIGGER ALL");

    private async Task Lock()
    {
        if (engine == Engine.Postgres)
            await Sql("ALTER TABLE evidence ENABLE TRIGGER ALL; ALTER TABLE evidence_seal ENABLE TRIGGER ALL; ALTER TABLE evidence_open ENABLE TRIGGER ALL");
    }

    private async Task Sql(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
