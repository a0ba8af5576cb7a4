using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.PostgresCity;

/// <summary>The ledger's tables refuse every change and removal.</summary>
[DbContext(typeof(PostgresCityDb)), Migration("20261124000001_LedgerIsAppendOnly")]
internal sealed class LedgerIsAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AppendOnly("evidence");
}
