using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.PostgresCity;

/// <summary>Two school terms never hold the same day.</summary>
[DbContext(typeof(PostgresCityDb)), Migration("20261124000030_SchoolTermsDoNotOverlap")]
internal sealed class SchoolTermsDoNotOverlap : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.NoOverlap("platform_school_term");
}
