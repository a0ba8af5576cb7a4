using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.PostgresCity;

/// <summary>Seals and published heads refuse every change and removal.</summary>
[DbContext(typeof(PostgresCityDb)), Migration("20261124000010_SealsAreAppendOnly")]
internal sealed class SealsAreAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AppendOnly("evidence_seal");
        migrationBuilder.AppendOnly("evidence_head");
    }
}
