using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.SqliteCity;

/// <summary>A frozen ranking and a version of a form refuse every change; they go only with their call.</summary>
[DbContext(typeof(SqliteCityDb)), Migration("20261124000051_RankingsNeverChange")]
internal sealed class RankingsNeverChange : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.NeverChanged("programmes_ranking");
        migrationBuilder.NeverChanged("programmes_form_version");
    }
}
