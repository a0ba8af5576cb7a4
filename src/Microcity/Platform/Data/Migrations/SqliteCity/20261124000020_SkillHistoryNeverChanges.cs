using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.SqliteCity;

/// <summary>What happened to the skills of a passport is added to, never changed.</summary>
[DbContext(typeof(SqliteCityDb)), Migration("20261124000020_SkillHistoryNeverChanges")]
internal sealed class SkillHistoryNeverChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.NeverChanged("skills_held_skill_change");
}
