using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.SqliteInstallation;

/// <summary>The job schedule above all cities.</summary>
[DbContext(typeof(SqliteInstallationDb)), Migration("20261124000011_Schedule")]
internal sealed class Schedule : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddScheduleTables();
}
