using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.PostgresCity;

/// <summary>A draw is corrected by another one beside it, never changed.</summary>
[DbContext(typeof(PostgresCityDb)), Migration("20261124000050_DrawsNeverChange")]
internal sealed class DrawsNeverChange : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.NeverChanged("programmes_draw");
}
