using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Microcity.Platform.Data.Migrations.SqliteInstallation
{
    /// <inheritdoc />
    public partial class Founding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "career_office_interest_table",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    made_from = table.Column<string>(type: "TEXT", nullable: false),
                    profiles = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_office_interest_table", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_after_restore",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    city_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    tag = table.Column<byte[]>(type: "BLOB", nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_after_restore", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_city",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: true),
                    connection_name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_city", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_protection_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_set_up_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_set_up_token", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_taxonomy_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    counts = table.Column<string>(type: "TEXT", nullable: false),
                    warnings = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_taxonomy_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_taxonomy_chunk",
                columns: table => new
                {
                    taxonomy_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_taxonomy_chunk", x => new { x.taxonomy_version_id, x.number });
                    table.ForeignKey(
                        name: "fk_skills_taxonomy_chunk_taxonomy_version_taxonomy_version_id",
                        column: x => x.taxonomy_version_id,
                        principalTable: "skills_taxonomy_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_career_office_interest_table_list_sha256",
                table: "career_office_interest_table",
                column: "list_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_after_restore_city_id_kind_tag_detail",
                table: "platform_after_restore",
                columns: new[] { "city_id", "kind", "tag", "detail" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_city_host",
                table: "platform_city",
                column: "host",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_city_slug",
                table: "platform_city",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_taxonomy_version_sha256",
                table: "skills_taxonomy_version",
                column: "sha256",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "career_office_interest_table");

            migrationBuilder.DropTable(
                name: "platform_after_restore");

            migrationBuilder.DropTable(
                name: "platform_city");

            migrationBuilder.DropTable(
                name: "platform_protection_key");

            migrationBuilder.DropTable(
                name: "platform_set_up_token");

            migrationBuilder.DropTable(
                name: "skills_taxonomy_chunk");

            migrationBuilder.DropTable(
                name: "skills_taxonomy_version");
        }
    }
}
