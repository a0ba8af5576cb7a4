using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microcity.Platform.Data.Migrations.PostgresCity;

/// <summary>A decision on a purpose is followed by another one, never changed.</summary>
[DbContext(typeof(PostgresCityDb)), Migration("20261124000043_ConsentsNeverChange")]
internal sealed class ConsentsNeverChange : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.NeverChanged("people_consent_event");
}
