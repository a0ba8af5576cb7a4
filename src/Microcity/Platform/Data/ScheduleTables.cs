using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform;

/// <summary>The tables of the job schedule as Quartz 4 asks for them, in the words of either database, for a migration.</summary>
internal static class ScheduleTables
{
    private const string Prefix = EngineDifferences.SchedulePrefix;

    private static readonly (string Table, string Columns, string Key)[] Tables =
    [
        ("job_details", "job_name TEXT NOT NULL, job_group TEXT NOT NULL, description TEXT, job_class_name TEXT NOT NULL, is_durable BOOLEAN NOT NULL, is_nonconcurrent BOOLEAN NOT NULL, is_update_data BOOLEAN NOT NULL, requests_recovery BOOLEAN NOT NULL, job_data BYTEA", "job_name, job_group"),
        ("triggers", "trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, job_name TEXT NOT NULL, job_group TEXT NOT NULL, description TEXT, next_fire_time BIGINT, prev_fire_time BIGINT, priority BIGINT, trigger_state TEXT NOT NULL, trigger_type TEXT NOT NULL, start_time BIGINT NOT NULL, end_time BIGINT, calendar_name TEXT, misfire_instr BIGINT, misfire_orig_fire_time BIGINT, execution_group TEXT, preferred_node TEXT, preferred_node_auto BOOLEAN NOT NULL DEFAULT FALSE, retry_policy TEXT, retry_attempt BIGINT, continues_trigger_name TEXT, continues_trigger_group TEXT, continuation_condition BIGINT, overlap_policy BIGINT, pause_reason TEXT, paused_by TEXT, paused_at BIGINT, misfire_threshold BIGINT, fixed_delay BOOLEAN, job_data BYTEA", "trigger_name, trigger_group"),
        ("simple_triggers", "trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, repeat_count BIGINT NOT NULL, repeat_interval BIGINT NOT NULL, times_triggered BIGINT NOT NULL", "trigger_name, trigger_group"),
        ("cron_triggers", "trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, cron_expression TEXT NOT NULL, time_zone_id TEXT", "trigger_name, trigger_group"),
        ("simprop_triggers", "trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, str_prop_1 TEXT, str_prop_2 TEXT, str_prop_3 TEXT, int_prop_1 BIGINT, int_prop_2 BIGINT, long_prop_1 BIGINT, long_prop_2 BIGINT, dec_prop_1 NUMERIC, dec_prop_2 NUMERIC, bool_prop_1 BOOLEAN, bool_prop_2 BOOLEAN, time_zone_id TEXT", "trigger_name, trigger_group"),
        ("blob_triggers", "trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, blob_data BYTEA", "trigger_name, trigger_group"),
        ("calendars", "calendar_name TEXT NOT NULL, calendar BYTEA NOT NULL", "calendar_name"),
        ("paused_trigger_grps", "trigger_group TEXT NOT NULL, pause_reason TEXT, paused_by TEXT, paused_at BIGINT", "trigger_group"),
        ("paused_job_grps", "job_group TEXT NOT NULL, pause_reason TEXT, paused_by TEXT, paused_at BIGINT", "job_group"),
        ("fired_triggers", "entry_id TEXT NOT NULL, trigger_name TEXT NOT NULL, trigger_group TEXT NOT NULL, instance_name TEXT NOT NULL, fired_time BIGINT NOT NULL, sched_time BIGINT NOT NULL, priority BIGINT NOT NULL, state TEXT NOT NULL, job_name TEXT, job_group TEXT, is_nonconcurrent BOOLEAN, requests_recovery BOOLEAN, execution_group TEXT, progress BIGINT, progress_message TEXT, interrupt_requested_time BIGINT", "entry_id"),
        ("scheduler_state", "instance_name TEXT NOT NULL, last_checkin_time BIGINT NOT NULL, checkin_interval BIGINT NOT NULL, quartz_version TEXT", "instance_name"),
        ("locks", "lock_name TEXT NOT NULL", "lock_name"),
    ];

    public static void AddScheduleTables(this MigrationBuilder migration)
    {
        foreach (var (table, columns, key) in Tables)
        {
            var refers = table.EndsWith("_triggers", StringComparison.Ordinal) && table != "fired_triggers"
                ? $", FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES {Prefix}triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE"
                : table == "triggers" ? $", FOREIGN KEY (sched_name, job_name, job_group) REFERENCES {Prefix}job_details (sched_name, job_name, job_group)" : "";
            var made = $"CREATE TABLE {Prefix}{table} (sched_name TEXT NOT NULL, {columns}, PRIMARY KEY (sched_name, {key}){refers})";
            migration.Sql(migration.IsSqlite() ? Sqlite(made) : made);
        }
        migration.Sql($"CREATE INDEX ix_{Prefix}triggers_job ON {Prefix}triggers (sched_name, job_name, job_group)");
        migration.Sql($"CREATE INDEX ix_{Prefix}triggers_next ON {Prefix}triggers (sched_name, trigger_state, next_fire_time)");
    }

    private static string Sqlite(string sql) => sql.Replace("BOOLEAN", "INTEGER", StringComparison.Ordinal).Replace("BIGINT", "INTEGER", StringComparison.Ordinal)
        .Replace("BYTEA", "BLOB", StringComparison.Ordinal).Replace("NUMERIC", "REAL", StringComparison.Ordinal) + " STRICT";
}
