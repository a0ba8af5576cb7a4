using System.Diagnostics;
using Microcity.Matching;
using Microsoft.Data.Sqlite;

namespace Microcity.Benchmarks;

/// <summary>
/// The same ranking as a query: what each person's skills are worth to any asked skill lies ready in a table; each requirement takes
/// its best value, without the exact assignment and without conditions.
/// </summary>
internal sealed class SqlJoin : IDisposable
{
    private readonly SqliteConnection db = new("Data Source=:memory:");
    private readonly int people;

    public SqlJoin(Similarity similarity, OpportunityInput[] opportunities, MatchInput[] people)
    {
        this.people = people.Length;
        db.Open();
        Run("CREATE TABLE worth (person INT, skill INT, value INT, PRIMARY KEY (person, skill)) WITHOUT ROWID; CREATE TABLE asked (skill INT, opportunity INT, share REAL)");
        using var together = db.BeginTransaction();
        for (var p = 0; p < people.Length; p++)
        {
            foreach (var held in people[p].Skills)
            {
                foreach (var (skill, relation) in similarity.Around(held.Skill))
                    Run($"INSERT INTO worth VALUES ({p}, {skill}, {Value.Of(relation, held, null)}) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)");
            }
        }
        for (var o = 0; o < opportunities.Length; o++)
        {
            var score = Score.Of(opportunities[o]);
            foreach (var asked in opportunities[o].Requirements.Where(r => r.Skill is not null))
                Run($"INSERT INTO asked VALUES ({asked.Skill}, {o}, {asked.Weight * score.Lift(asked.Need)})");
        }
        together.Commit();
        Run("CREATE INDEX asked_skill ON asked (skill, opportunity, share); ANALYZE");
    }

    public void Dispose() => db.Dispose();

    public double Seconds(int count)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var p = 0; p < people; p++)
        {
            using var query = db.CreateCommand();
            query.CommandText = $"SELECT a.opportunity, sum(w.value * a.share) AS points FROM worth w JOIN asked a ON a.skill = w.skill WHERE w.person = {p} GROUP BY a.opportunity ORDER BY points DESC LIMIT {count}";
            using var rows = query.ExecuteReader();
            while (rows.Read())
                rows.GetInt64(0);
        }
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private void Run(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
