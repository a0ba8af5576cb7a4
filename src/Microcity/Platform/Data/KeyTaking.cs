using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

internal static class KeyTaking
{
    /// <summary>Takes an idempotency key; on a database that many write to, this waits for another copy of the program that holds it.</summary>
    /// <returns>False when somebody else has it.</returns>
    public static async Task<bool> TakeKey(this CityDb db, Guid id, string actor, Guid key, byte[] requestHash, CancellationToken stop)
    {
        try
        {
            return await db.Database.ExecuteSqlAsync(
                $"INSERT INTO platform_idempotency_entry (id, actor, key, request_hash, status, at) VALUES ({id}, {actor}, {key}, {requestHash}, 0, {db.Now}) ON CONFLICT (actor, key) DO NOTHING",
                stop) == 1;
        }
        catch (Exception failure) when (EngineDifferences.IsLockTimeout(failure))
        {
            return false;
        }
    }
}
