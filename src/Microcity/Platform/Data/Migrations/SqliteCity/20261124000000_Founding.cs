using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Microcity.Platform.Data.Migrations.SqliteCity
{
    /// <inheritdoc />
    public partial class Founding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "career_office_career_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_office_career_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    @object = table.Column<string>(name: "object", type: "TEXT", nullable: false),
                    corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    payload = table.Column<string>(type: "TEXT", maxLength: 4096, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_dead_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_dead_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_head",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_head", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "evidence_seal",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_seal", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "people_consent_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    text_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_consent_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_erasure_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_erasure_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_legal_hold",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_legal_hold", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    register_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    needed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decisions = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_organisation", x => x.id);
                    table.CheckConstraint("refused_says_what_is_needed", "state <> 'Refused' OR needed IS NOT NULL");
                    table.CheckConstraint("verified_stands_in_a_register", "state <> 'Verified' OR register_number IS NOT NULL");
                    table.CheckConstraint("who_waits_has_a_promise", "(state = 'Pending') = (promised_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_people_organisation_people_organisation_parent_id",
                        column: x => x.parent_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    birth_year = table.Column<int>(type: "INTEGER", nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    birth_date_ground = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    given_key = table.Column<string>(type: "TEXT", nullable: false),
                    family_key = table.Column<string>(type: "TEXT", nullable: false),
                    phone_key = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_person", x => x.id);
                    table.CheckConstraint("a_birth_date_has_a_ground", "(birth_date IS NULL) = (birth_date_ground IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "person_alias",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alias = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_alias", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    email_confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    app_secret = table.Column<string>(type: "TEXT", nullable: true),
                    app_last_step = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    last_sign_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_attempt",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_away",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_away", x => x.id);
                    table.CheckConstraint("away_ends_after_it_begins", "\"from\" <= \"to\"");
                    table.CheckConstraint("nobody_stands_in_for_themselves", "officer_id <> stand_in_id");
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_calendar_day", x => x.id);
                    table.CheckConstraint("a_day_has_a_name", "length(name) BETWEEN 1 AND 80");
                });

            migrationBuilder.CreateTable(
                name: "platform_city_page",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    latest = table.Column<int>(type: "INTEGER", nullable: false),
                    shown = table.Column<int>(type: "INTEGER", nullable: true),
                    shown_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_city_page", x => x.id);
                    table.CheckConstraint("a_shown_story_was_agreed_to", "shown IS NULL OR kind <> 'Story' OR agreed IS NOT NULL");
                    table.CheckConstraint("what_is_shown_exists", "latest >= 1 AND (shown IS NULL OR (shown >= 1 AND shown <= latest))");
                    table.CheckConstraint("what_is_shown_has_a_day", "(shown IS NULL) = (shown_on IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "platform_idempotency_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    content_type = table.Column<string>(type: "TEXT", nullable: true),
                    e_tag = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cookies = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_idempotency_entry", x => x.id);
                    table.CheckConstraint("body_at_most_16_kib", "body IS NULL OR length(body) <= 16384");
                });

            migrationBuilder.CreateTable(
                name: "platform_import_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    choice = table.Column<string>(type: "TEXT", nullable: true),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: true),
                    mended = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_import_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    job_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    @new = table.Column<int>(name: "new", type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    same = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stayed = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_import_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_lease",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_lease", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "platform_long_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    input = table.Column<string>(type: "TEXT", nullable: true),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    run_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stop_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_long_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_mail_out",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    way_out = table.Column<string>(type: "TEXT", nullable: true),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_mail_out", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text_key = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    reach = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_question", x => x.id);
                    table.CheckConstraint("an_answer_says_something", "(answered_at IS NULL) = (answer IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "platform_role_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    scope_kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    granted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_role_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_school_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_school_term", x => x.id);
                    table.CheckConstraint("a_term_begins_before_it_ends", "\"from\" <= \"to\"");
                });

            migrationBuilder.CreateTable(
                name: "platform_search_word",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    object_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_search_word", x => new { x.kind, x.object_id, x.word });
                });

            migrationBuilder.CreateTable(
                name: "platform_setting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_tell_me",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_tell_me", x => x.id);
                    table.CheckConstraint("tell_a_person_or_an_address", "(person_id IS NULL) <> (email IS NULL)");
                    table.CheckConstraint("told_only_who_confirmed", "told_at IS NULL OR confirmed_at IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "platform_work_choice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    @object = table.Column<Guid>(name: "object", type: "TEXT", nullable: false),
                    put_off_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handed_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    not_ours = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_work_choice", x => x.id);
                    table.CheckConstraint("a_choice_is_one_thing", "CASE WHEN put_off_until IS NULL THEN 0 ELSE 1 END + CASE WHEN handed_to_id IS NULL THEN 0 ELSE 1 END + CASE WHEN not_ours THEN 1 ELSE 0 END = 1");
                });

            migrationBuilder.CreateTable(
                name: "platform_work_promise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    @object = table.Column<Guid>(name: "object", type: "TEXT", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gone_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_work_promise", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seals_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_days = table.Column<int>(type: "INTEGER", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: true),
                    rules_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_call", x => x.id);
                    table.CheckConstraint("a_cancelled_call_says_why", "(state = 'Cancelled') = (why IS NOT NULL)");
                    table.CheckConstraint("an_open_call_has_rules", "state IN ('Draft', 'Announced', 'Cancelled') OR (rules IS NOT NULL AND rules_sha256 IS NOT NULL)");
                    table.CheckConstraint("days_to_answer", "answer_days BETWEEN 1 AND 30");
                    table.CheckConstraint("it_opens_closes_and_is_sealed", "opens_at < closes_at AND closes_at <= seals_at");
                });

            migrationBuilder.CreateTable(
                name: "reaction_cursor",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reaction_cursor", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "skills_city_taxonomy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taxonomy_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    before_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_city_taxonomy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    skills = table.Column<string>(type: "TEXT", nullable: false),
                    wishes = table.Column<string>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_given_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_given_name", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_link_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_link_decision", x => x.id);
                    table.CheckConstraint("score", "score IS NULL OR score BETWEEN 0 AND 10000");
                });

            migrationBuilder.CreateTable(
                name: "skills_match_log",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_alias = table.Column<Guid>(type: "TEXT", nullable: false),
                    rules_version = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    input_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: false),
                    viewer = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_match_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_opportunity_stamp",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_opportunity_stamp", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_passport",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    matching_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    wishes = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_passport", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "skills_radar_month",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cut_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_radar_month", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "career_office_goal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    career_record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    occupation_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_office_goal", x => x.id);
                    table.ForeignKey(
                        name: "fk_career_office_goal_career_office_career_record_career_record_id",
                        column: x => x.career_record_id,
                        principalTable: "career_office_career_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "career_office_saved_interests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    career_record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_office_saved_interests", x => x.id);
                    table.ForeignKey(
                        name: "fk_career_office_saved_interests_career_office_career_record_career_record_id",
                        column: x => x.career_record_id,
                        principalTable: "career_office_career_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence_open",
                columns: table => new
                {
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_open", x => x.fact_id);
                    table.ForeignKey(
                        name: "fk_evidence_open_evidence_row_fact_id",
                        column: x => x.fact_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "skills_opportunity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_kind = table.Column<string>(type: "TEXT", nullable: false),
                    source_ref = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: true),
                    occupation_uri = table.Column<string>(type: "TEXT", nullable: true),
                    isco_code = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    cell = table.Column<string>(type: "TEXT", nullable: true),
                    remote = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    open_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hours = table.Column<int>(type: "INTEGER", nullable: true),
                    cost_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    contract = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: true),
                    filled_places = table.Column<int>(type: "INTEGER", nullable: false),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hard_to_fill = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    linked_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_opportunity", x => x.id);
                    table.CheckConstraint("filled_within_places", "filled_places >= 0 AND (places IS NULL OR filled_places <= places)");
                    table.ForeignKey(
                        name: "fk_skills_opportunity_people_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people_data_copy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    zip = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_data_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_data_copy_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_guardian_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_given_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    child_family_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    child_birth_year = table.Column<int>(type: "INTEGER", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    refused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_guardian_request", x => x.id);
                    table.CheckConstraint("a_refusal_says_why", "(refused_at IS NULL) = (why IS NULL)");
                    table.ForeignKey(
                        name: "fk_people_guardian_request_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_guardianship",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ward_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    guardian_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_guardianship", x => x.id);
                    table.CheckConstraint("nobody_is_their_own_guardian", "ward_id <> guardian_id");
                    table.ForeignKey(
                        name: "fk_people_guardianship_person_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_people_guardianship_person_ward_id",
                        column: x => x.ward_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_person_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_person_merge", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_person_merge_people_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_representative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rights = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    speaks_by = table.Column<string>(type: "TEXT", nullable: true),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    needed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_representative", x => x.id);
                    table.CheckConstraint("a_contact_asks_for_nothing", "rights <> 'Contact' OR state IN ('Confirmed', 'Ended')");
                    table.CheckConstraint("confirmed_has_a_first_day", "state <> 'Confirmed' OR \"from\" IS NOT NULL");
                    table.CheckConstraint("who_asks_has_a_promise", "(state = 'Asked') = (promised_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_people_representative_people_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_people_representative_people_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_two_persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people_two_persons", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_two_persons_people_person_first_id",
                        column: x => x.first_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_people_two_persons_people_person_second_id",
                        column: x => x.second_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_supervisor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_supervisor", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_supervisor_people_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_summer_jobs_supervisor_people_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_one_time_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_one_time_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_one_time_link_platform_account_account_id",
                        column: x => x.account_id,
                        principalTable: "platform_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_passkey",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    attestation_object = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_data_json = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_passkey", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_passkey_platform_account_account_id",
                        column: x => x.account_id,
                        principalTable: "platform_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_recovery_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_recovery_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_recovery_code_platform_account_account_id",
                        column: x => x.account_id,
                        principalTable: "platform_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fresh_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_session_platform_account_account_id",
                        column: x => x.account_id,
                        principalTable: "platform_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_page_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    lead = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_page_edition", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_page_edition_platform_city_page_page_id",
                        column: x => x.page_id,
                        principalTable: "platform_city_page",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_import_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    object_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    novelty = table.Column<string>(type: "TEXT", nullable: false),
                    object_version = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_import_row", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_import_row_import_run_run_id",
                        column: x => x.run_id,
                        principalTable: "platform_import_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_call_budget",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    total_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    committed_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_call_budget", x => x.id);
                    table.CheckConstraint("no_more_committed_than_there_is", "committed_cents >= 0 AND committed_cents <= total_cents");
                    table.ForeignKey(
                        name: "fk_programmes_call_budget_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_draw",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    input_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    output_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    placed = table.Column<int>(type: "INTEGER", nullable: false),
                    waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_draw", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_draw_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_form_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_form_version", x => x.id);
                    table.CheckConstraint("versions_count_from_one", "no >= 1");
                    table.ForeignKey(
                        name: "fk_programmes_form_version_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_juror",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_juror", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_juror_people_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_juror_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_lottery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    commit = table.Column<string>(type: "TEXT", nullable: true),
                    closed_secret = table.Column<string>(type: "TEXT", nullable: true),
                    tickets_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    first_value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    first_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    public_value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_lottery", x => x.id);
                    table.CheckConstraint("a_commitment_has_its_secret", "(\"commit\" IS NULL) = (closed_secret IS NULL)");
                    table.CheckConstraint("a_value_needs_the_tickets", "first_value IS NULL OR tickets_sha256 IS NOT NULL");
                    table.CheckConstraint("two_people_enter_the_value", "public_value IS NULL OR (first_value = public_value AND first_by_id <> second_by_id)");
                    table.ForeignKey(
                        name: "fk_programmes_lottery_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_post", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_post_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_ranking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    input_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    output_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    engine = table.Column<int>(type: "INTEGER", nullable: false),
                    frozen_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_ranking", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_ranking_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_review_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    blind = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    object_months = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_review_plan", x => x.id);
                    table.CheckConstraint("months_to_object", "object_months BETWEEN 1 AND 12");
                    table.ForeignKey(
                        name: "fk_programmes_review_plan_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_season",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    offers_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    offers_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who_municipal = table.Column<string>(type: "TEXT", nullable: false),
                    who_other = table.Column<string>(type: "TEXT", nullable: false),
                    cents_from13 = table.Column<int>(type: "INTEGER", nullable: false),
                    cents_from15 = table.Column<int>(type: "INTEGER", nullable: false),
                    cents_from18 = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_season", x => x.id);
                    table.CheckConstraint("employers_have_time", "offers_from <= offers_until");
                    table.CheckConstraint("hours_are_paid", "cents_from13 BETWEEN 1 AND 10000 AND cents_from15 BETWEEN 1 AND 10000 AND cents_from18 BETWEEN 1 AND 10000");
                    table.ForeignKey(
                        name: "fk_summer_jobs_season_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_concept_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    city_taxonomy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    old_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    new_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_concept_move", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_concept_move_skills_city_taxonomy_city_taxonomy_id",
                        column: x => x.city_taxonomy_id,
                        principalTable: "skills_city_taxonomy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_local_skill",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    label_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    label_lv = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    city_taxonomy_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_local_skill", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_local_skill_skills_city_taxonomy_city_taxonomy_id",
                        column: x => x.city_taxonomy_id,
                        principalTable: "skills_city_taxonomy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_experience",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passport_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    occupation_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_experience", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_experience_passport_passport_id",
                        column: x => x.passport_id,
                        principalTable: "skills_passport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_held_skill",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passport_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    proof = table.Column<string>(type: "TEXT", nullable: false),
                    proof_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    proof_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_held_skill", x => x.id);
                    table.CheckConstraint("level_1_to_4", "level IS NULL OR level BETWEEN 1 AND 4");
                    table.ForeignKey(
                        name: "fk_skills_held_skill_passport_passport_id",
                        column: x => x.passport_id,
                        principalTable: "skills_passport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_held_skill_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passport_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_skill_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_held_skill_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_held_skill_change_passport_passport_id",
                        column: x => x.passport_id,
                        principalTable: "skills_passport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_showing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passport_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    concept_uris = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_showing", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_showing_skills_passport_passport_id",
                        column: x => x.passport_id,
                        principalTable: "skills_passport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_radar_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    radar_month_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    concept = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    filled = table.Column<int>(type: "INTEGER", nullable: false),
                    unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    hard = table.Column<int>(type: "INTEGER", nullable: false),
                    supply = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_radar_line", x => x.id);
                    table.CheckConstraint("counts_within_places", "filled <= due AND unknown <= due AND due <= places AND hard <= places AND supply >= 0");
                    table.ForeignKey(
                        name: "fk_skills_radar_line_radar_month_radar_month_id",
                        column: x => x.radar_month_id,
                        principalTable: "skills_radar_month",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "career_office_career_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    career_record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_office_career_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_career_office_career_step_career_office_career_record_career_record_id",
                        column: x => x.career_record_id,
                        principalTable: "career_office_career_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_career_office_career_step_goal_goal_id",
                        column: x => x.goal_id,
                        principalTable: "career_office_goal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_advert",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    needed = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    looked_at_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_advert", x => x.id);
                    table.CheckConstraint("published_is_an_opening", "(state = 'Published') = (opportunity_id IS NOT NULL)");
                    table.CheckConstraint("returned_says_what_is_needed", "state <> 'Returned' OR needed IS NOT NULL");
                    table.CheckConstraint("sent_has_a_promise", "(state = 'Sent') = (promised_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_skills_advert_opportunity_opportunity_id",
                        column: x => x.opportunity_id,
                        principalTable: "skills_opportunity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skills_advert_people_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "skills_contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    seen = table.Column<string>(type: "TEXT", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_contest", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_contest_opportunity_opportunity_id",
                        column: x => x.opportunity_id,
                        principalTable: "skills_opportunity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_hard_condition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_hard_condition", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_hard_condition_opportunity_opportunity_id",
                        column: x => x.opportunity_id,
                        principalTable: "skills_opportunity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_requirement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", nullable: true),
                    phrase = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    phrase_key = table.Column<string>(type: "TEXT", nullable: true),
                    need = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_requirement", x => x.id);
                    table.CheckConstraint("level_and_weight", "(level IS NULL OR level BETWEEN 1 AND 4) AND weight BETWEEN 1 AND 1000");
                    table.ForeignKey(
                        name: "fk_skills_requirement_skills_opportunity_opportunity_id",
                        column: x => x.opportunity_id,
                        principalTable: "skills_opportunity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_application",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    applicant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    points = table.Column<int>(type: "INTEGER", nullable: true),
                    groups = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    form_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    answers_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_application", x => x.id);
                    table.CheckConstraint("what_does_not_count_says_why", "(state = 'Void') = (why IS NOT NULL)");
                    table.CheckConstraint("what_was_sent_has_a_time", "state NOT IN ('AwaitingPartners', 'Submitted') OR sent_at IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_programmes_application_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programmes_application_form_version_form_version_id",
                        column: x => x.form_version_id,
                        principalTable: "programmes_form_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programmes_application_people_person_applicant_id",
                        column: x => x.applicant_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_seat_group",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_seat_group", x => x.id);
                    table.CheckConstraint("no_more_taken_than_there_are", "taken >= 0 AND taken <= places");
                    table.CheckConstraint("open_places_are_for_nobody", "(kind = 'Open') = (\"group\" IS NULL)");
                    table.CheckConstraint("there_are_places", "places >= 1");
                    table.ForeignKey(
                        name: "fk_programmes_seat_group_programmes_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_camp",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    to = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    min_age = table.Column<int>(type: "INTEGER", nullable: false),
                    max_age = table.Column<int>(type: "INTEGER", nullable: false),
                    cost_cents = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_camp", x => x.id);
                    table.CheckConstraint("days_ages_and_cost", "first_day <= last_day AND min_age >= 5 AND min_age <= max_age AND max_age <= 25 AND cost_cents >= 0");
                    table.ForeignKey(
                        name: "fk_summer_jobs_camp_programmes_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_employer_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    season_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    task = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    meeting_point = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    bring = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_age = table.Column<int>(type: "INTEGER", nullable: false),
                    daily_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    shorter_days_ok = table.Column<bool>(type: "INTEGER", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    funding = table.Column<string>(type: "TEXT", nullable: false),
                    stem = table.Column<bool>(type: "INTEGER", nullable: false),
                    promised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_employer_offer", x => x.id);
                    table.CheckConstraint("a_no_says_why", "state NOT IN ('ReturnedToEmployer', 'Declined') OR why IS NOT NULL");
                    table.CheckConstraint("places_age_and_minutes", "places BETWEEN 1 AND 50 AND asked_age >= 13 AND daily_minutes BETWEEN 15 AND 480");
                    table.CheckConstraint("who_waits_is_promised_an_answer", "(state = 'Offered') = (promised_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_summer_jobs_employer_offer_people_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_summer_jobs_employer_offer_season_season_id",
                        column: x => x.season_id,
                        principalTable: "summer_jobs_season",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    season_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_period", x => x.id);
                    table.CheckConstraint("a_period_has_days", "first_day <= last_day AND working_days BETWEEN 1 AND 40");
                    table.ForeignKey(
                        name: "fk_summer_jobs_period_season_season_id",
                        column: x => x.season_id,
                        principalTable: "summer_jobs_season",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_local_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_skill_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_local_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_local_link_local_skill_local_skill_id",
                        column: x => x.local_skill_id,
                        principalTable: "skills_local_skill",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_suggestion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    passport_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    experience_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    usual = table.Column<bool>(type: "INTEGER", nullable: false),
                    quote = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    words_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_suggestion", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_suggestion_skills_experience_experience_id",
                        column: x => x.experience_id,
                        principalTable: "skills_experience",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_skills_suggestion_skills_passport_passport_id",
                        column: x => x.passport_id,
                        principalTable: "skills_passport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_proof_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_skill_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    declined_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_proof_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_proof_request_skills_held_skill_held_skill_id",
                        column: x => x.held_skill_id,
                        principalTable: "skills_held_skill",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_skill_proof",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_skill_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    credential_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_skill_proof", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_skill_proof_skills_held_skill_held_skill_id",
                        column: x => x.held_skill_id,
                        principalTable: "skills_held_skill",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "skills_radar_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    radar_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opportunity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    filled = table.Column<int>(type: "INTEGER", nullable: false),
                    unknown = table.Column<int>(type: "INTEGER", nullable: false),
                    hard = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_radar_row", x => x.id);
                    table.ForeignKey(
                        name: "fk_skills_radar_row_skills_radar_line_radar_line_id",
                        column: x => x.radar_line_id,
                        principalTable: "skills_radar_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    latest = table.Column<int>(type: "INTEGER", nullable: false),
                    in_force = table.Column<int>(type: "INTEGER", nullable: true),
                    sign_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    award_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    rate_basis_points = table.Column<int>(type: "INTEGER", nullable: true),
                    advance_basis_points = table.Column<int>(type: "INTEGER", nullable: false),
                    report_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_agreement", x => x.id);
                    table.CheckConstraint("a_refused_one_says_why", "state <> 'Refused' OR why IS NOT NULL");
                    table.CheckConstraint("an_award_has_its_rate", "(award_cents IS NULL) = (rate_basis_points IS NULL) AND (award_cents IS NULL OR award_cents > 0)");
                    table.CheckConstraint("in_force_is_a_version", "latest >= 1 AND (in_force IS NULL OR in_force BETWEEN 1 AND latest)");
                    table.CheckConstraint("shares_of_a_whole", "advance_basis_points BETWEEN 0 AND 10000 AND (rate_basis_points IS NULL OR rate_basis_points BETWEEN 1 AND 10000)");
                    table.CheckConstraint("what_counts_was_signed_by_all", "(state IN ('Signed', 'Amending', 'Ended')) = (in_force IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_programmes_agreement_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    inputs = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    settled_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_check_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_conflict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    settled = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    settled_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    clear = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_conflict", x => x.id);
                    table.UniqueConstraint("ak_conflict_application_id_person_id_clear", x => new { x.application_id, x.person_id, x.clear });
                    table.CheckConstraint("a_conflict_has_a_type", "(kind = 'None') = (type IS NULL)");
                    table.CheckConstraint("clear_is_none_or_settled", "(clear AND (kind = 'None' OR settled IS NOT NULL)) OR (NOT clear AND kind <> 'None' AND settled IS NULL)");
                    table.CheckConstraint("only_a_soft_one_is_settled", "settled IS NULL OR kind = 'Soft'");
                    table.ForeignKey(
                        name: "fk_programmes_conflict_people_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_conflict_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    recommended = table.Column<string>(type: "TEXT", nullable: false),
                    recommended_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    departure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    object_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_decision", x => x.id);
                    table.CheckConstraint("a_departure_says_why", "(kind = recommended AND cents = recommended_cents) OR length(departure) >= 60");
                    table.CheckConstraint("an_award_has_an_amount", "(kind = 'Awarded') = (cents > 0) AND cents >= 0");
                    table.ForeignKey(
                        name: "fk_programmes_decision_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_decision_programmes_call_call_id",
                        column: x => x.call_id,
                        principalTable: "programmes_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_discussion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_discussion", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_discussion_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_sign_off",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", nullable: false),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_sign_off", x => x.id);
                    table.CheckConstraint("paper_was_entered_by_somebody", "method <> 'Paper' OR entered_by_id IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_programmes_sign_off_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    declined = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_wish", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_wish_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_wish_programmes_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_placement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    objection = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_placement", x => x.id);
                    table.CheckConstraint("an_ended_one_has_confirmed_hours", "state <> 'Ended' OR confirmed_at IS NOT NULL");
                    table.CheckConstraint("who_objects_opens_the_hours_again", "objection IS NULL OR confirmed_at IS NULL");
                    table.ForeignKey(
                        name: "fk_summer_jobs_placement_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_summer_jobs_placement_programmes_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_school = table.Column<bool>(type: "INTEGER", nullable: true),
                    class_name = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    lives_here = table.Column<bool>(type: "INTEGER", nullable: true),
                    address_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    periods_said = table.Column<bool>(type: "INTEGER", nullable: true),
                    promised_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promised_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    also_state = table.Column<bool>(type: "INTEGER", nullable: true),
                    closer_supervision = table.Column<bool>(type: "INTEGER", nullable: true),
                    to_consider = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    social_priority = table.Column<bool>(type: "INTEGER", nullable: true),
                    social_priority_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resident = table.Column<bool>(type: "INTEGER", nullable: true),
                    resident_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    enrolled = table.Column<bool>(type: "INTEGER", nullable: true),
                    enrolled_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stem_activity = table.Column<bool>(type: "INTEGER", nullable: true),
                    complete_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_registration", x => x.id);
                    table.CheckConstraint("a_promise_has_days", "(promised_from IS NULL) = (promised_until IS NULL) AND (promised_from IS NULL OR promised_from <= promised_until)");
                    table.CheckConstraint("a_school_of_the_city_or_another", "school_id IS NULL OR other_school = false");
                    table.CheckConstraint("somebody_confirmed_it", "(resident IS NULL) = (resident_by_id IS NULL) AND (enrolled IS NULL) = (enrolled_by_id IS NULL) AND (social_priority IS NULL) = (social_priority_by_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_summer_jobs_registration_people_organisation_school_id",
                        column: x => x.school_id,
                        principalTable: "people_organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_summer_jobs_registration_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wish = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_offer_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programmes_offer_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_offer_seat_group_seat_group_id",
                        column: x => x.seat_group_id,
                        principalTable: "programmes_seat_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_post_hazard",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hazard = table.Column<string>(type: "TEXT", nullable: false),
                    done = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_post_hazard", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_post_hazard_summer_jobs_employer_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "summer_jobs_employer_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_post_skill",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    concept_uri = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_post_skill", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_post_skill_summer_jobs_employer_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "summer_jobs_employer_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_post_supervisor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supervisor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_post_supervisor", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_post_supervisor_summer_jobs_employer_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "summer_jobs_employer_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_summer_jobs_post_supervisor_supervisor_supervisor_id",
                        column: x => x.supervisor_id,
                        principalTable: "summer_jobs_supervisor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_offer_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_offer_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_offer_period_period_period_id",
                        column: x => x.period_id,
                        principalTable: "summer_jobs_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_summer_jobs_offer_period_summer_jobs_employer_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "summer_jobs_employer_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_summer_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipal = table.Column<bool>(type: "INTEGER", nullable: false),
                    least_age = table.Column<int>(type: "INTEGER", nullable: false),
                    daily_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    shorter_days_ok = table.Column<bool>(type: "INTEGER", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    stem = table.Column<bool>(type: "INTEGER", nullable: false),
                    funding = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    meeting_point = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    bring = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_summer_post", x => x.id);
                    table.CheckConstraint("age_and_minutes", "least_age >= 13 AND daily_minutes BETWEEN 15 AND 480");
                    table.ForeignKey(
                        name: "fk_summer_jobs_summer_post_programmes_post_post_id",
                        column: x => x.post_id,
                        principalTable: "programmes_post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_summer_jobs_summer_post_summer_jobs_employer_offer_offer_id",
                        column: x => x.offer_id,
                        principalTable: "summer_jobs_employer_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_summer_jobs_summer_post_summer_jobs_period_period_id",
                        column: x => x.period_id,
                        principalTable: "summer_jobs_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_agreement_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    texts = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_agreement_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_agreement_version_programmes_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "programmes_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_payment_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 34, nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    checked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_payment_request", x => x.id);
                    table.CheckConstraint("approved_by_somebody", "state IN ('Requested', 'Checked') OR approved_by_id IS NOT NULL");
                    table.CheckConstraint("checked_by_somebody_to_somewhere", "state = 'Requested' OR (checked_by_id IS NOT NULL AND account IS NOT NULL)");
                    table.CheckConstraint("no_payment_of_nothing", "cents > 0");
                    table.CheckConstraint("nobody_approves_what_they_checked", "checked_by_id IS NULL OR approved_by_id IS NULL OR checked_by_id <> approved_by_id");
                    table.CheckConstraint("paid_on_a_day", "(state IN ('Paid', 'Bounced')) = (paid_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_programmes_payment_request_programmes_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "programmes_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: true),
                    cost_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    repay_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_report", x => x.id);
                    table.CheckConstraint("a_returned_one_says_why", "state <> 'Returned' OR why IS NOT NULL");
                    table.CheckConstraint("accepted_is_within_the_cost", "(state = 'Accepted') = (accepted_cents IS NOT NULL) AND (accepted_cents IS NULL OR accepted_cents BETWEEN 0 AND cost_cents)");
                    table.CheckConstraint("what_was_sent_has_words_and_cost", "state = 'Due' OR (text IS NOT NULL AND cost_cents IS NOT NULL AND cost_cents >= 0)");
                    table.ForeignKey(
                        name: "fk_programmes_report_programmes_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "programmes_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    application_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    sent = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    clear = table.Column<bool>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_review", x => x.id);
                    table.CheckConstraint("a_living_review_is_clear", "(state IN ('Voided', 'Declined')) = (clear IS NULL) AND (clear IS NULL OR clear)");
                    table.CheckConstraint("what_is_over_says_why", "(state IN ('Voided', 'Declined')) = (why IS NOT NULL)");
                    table.CheckConstraint("what_was_sent_has_a_version", "state NOT IN ('Submitted', 'Voided') OR (sent >= 1 AND sent_at IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_programmes_review_programmes_application_application_id",
                        column: x => x.application_id,
                        principalTable: "programmes_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_programmes_review_programmes_conflict_application_id_person_id_clear",
                        columns: x => new { x.application_id, x.person_id, x.clear },
                        principalTable: "programmes_conflict",
                        principalColumns: new[] { "application_id", "person_id", "clear" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_timesheet_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    attendance = table.Column<string>(type: "TEXT", nullable: false),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_timesheet_row", x => x.id);
                    table.CheckConstraint("minutes_of_a_day_in_quarters", "minutes BETWEEN 0 AND 1440 AND minutes % 15 = 0 AND (attendance = 'Worked' OR minutes = 0)");
                    table.ForeignKey(
                        name: "fk_summer_jobs_timesheet_row_summer_jobs_placement_placement_id",
                        column: x => x.placement_id,
                        principalTable: "summer_jobs_placement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "summer_jobs_possible_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_summer_jobs_possible_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_summer_jobs_possible_period_registration_registration_id",
                        column: x => x.registration_id,
                        principalTable: "summer_jobs_registration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_summer_jobs_possible_period_summer_jobs_period_period_id",
                        column: x => x.period_id,
                        principalTable: "summer_jobs_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    signer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", nullable: true),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_signature", x => x.id);
                    table.CheckConstraint("for_oneself_or_for_an_organisation", "signer_id IS NULL OR organisation_id IS NULL");
                    table.CheckConstraint("paper_has_who_entered_it", "method IS NULL OR method <> 'Paper' OR entered_by_id IS NOT NULL");
                    table.CheckConstraint("signed_is_whole", "(signed_at IS NULL) = (method IS NULL) AND (signed_at IS NULL) = (sha256 IS NULL)");
                    table.ForeignKey(
                        name: "fk_programmes_signature_programmes_agreement_version_agreement_version_id",
                        column: x => x.agreement_version_id,
                        principalTable: "programmes_agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_payment_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_payment_run", x => x.id);
                    table.CheckConstraint("it_ends_after_it_began", "until IS NULL OR until >= \"from\"");
                    table.ForeignKey(
                        name: "fk_programmes_payment_run_programmes_payment_request_payment_request_id",
                        column: x => x.payment_request_id,
                        principalTable: "programmes_payment_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes_review_mark",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    criterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes_review_mark", x => x.id);
                    table.CheckConstraint("marks_are_whole_or_half", "mark IS NULL OR (mark BETWEEN 0 AND 500 AND mark % 50 = 0)");
                    table.ForeignKey(
                        name: "fk_programmes_review_mark_programmes_review_review_id",
                        column: x => x.review_id,
                        principalTable: "programmes_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "skills_opportunity_stamp",
                columns: new[] { "id", "number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_career_office_career_record_person_id",
                table: "career_office_career_record",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_career_office_career_step_career_record_id_due",
                table: "career_office_career_step",
                columns: new[] { "career_record_id", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_career_office_career_step_goal_id",
                table: "career_office_career_step",
                column: "goal_id");

            migrationBuilder.CreateIndex(
                name: "ix_career_office_goal_career_record_id",
                table: "career_office_goal",
                column: "career_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_career_office_saved_interests_career_record_id",
                table: "career_office_saved_interests",
                column: "career_record_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_actor_occurred_on_id",
                table: "evidence",
                columns: new[] { "actor", "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_corrects",
                table: "evidence",
                column: "corrects",
                unique: true,
                filter: "name = 'fact-withdrawn'");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_name_occurred_on_id",
                table: "evidence",
                columns: new[] { "name", "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_object_occurred_on_id",
                table: "evidence",
                columns: new[] { "object", "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_occurred_on_id",
                table: "evidence",
                columns: new[] { "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_subject_occurred_on_id",
                table: "evidence",
                columns: new[] { "subject", "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_dead_letter_fact_id",
                table: "evidence_dead_letter",
                column: "fact_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_dead_letter_reaction_object",
                table: "evidence_dead_letter",
                columns: new[] { "reaction", "object" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_dead_letter_reaction_seq",
                table: "evidence_dead_letter",
                columns: new[] { "reaction", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_seal_fact_id",
                table: "evidence_seal",
                column: "fact_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_consent_event_subject_id_purpose_at",
                table: "people_consent_event",
                columns: new[] { "subject_id", "purpose", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_data_copy_person_id",
                table: "people_data_copy",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_data_copy_until",
                table: "people_data_copy",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_people_erasure_request_person_id",
                table: "people_erasure_request",
                column: "person_id",
                unique: true,
                filter: "state IN ('Waiting', 'Held')");

            migrationBuilder.CreateIndex(
                name: "ix_people_erasure_request_state_run_at",
                table: "people_erasure_request",
                columns: new[] { "state", "run_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_guardian_request_person_id",
                table: "people_guardian_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_guardian_request_refused_at_promised_on",
                table: "people_guardian_request",
                columns: new[] { "refused_at", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_guardianship_guardian_id",
                table: "people_guardianship",
                column: "guardian_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_guardianship_ward_id_guardian_id",
                table: "people_guardianship",
                columns: new[] { "ward_id", "guardian_id" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_people_legal_hold_person_id",
                table: "people_legal_hold",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_country_register_number",
                table: "people_organisation",
                columns: new[] { "country", "register_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_name_key",
                table: "people_organisation",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_parent_id",
                table: "people_organisation",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_state_promised_on",
                table: "people_organisation",
                columns: new[] { "state", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_person_birth_year",
                table: "people_person",
                column: "birth_year");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_email",
                table: "people_person",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_family_key_given_key",
                table: "people_person",
                columns: new[] { "family_key", "given_key" });

            migrationBuilder.CreateIndex(
                name: "ix_people_person_family_name_given_name",
                table: "people_person",
                columns: new[] { "family_name", "given_name" });

            migrationBuilder.CreateIndex(
                name: "ix_people_person_given_key",
                table: "people_person",
                column: "given_key");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_phone_key",
                table: "people_person",
                column: "phone_key");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_merge_created_at",
                table: "people_person_merge",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_people_person_merge_person_id",
                table: "people_person_merge",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_representative_organisation_id_person_id",
                table: "people_representative",
                columns: new[] { "organisation_id", "person_id" },
                unique: true,
                filter: "state IN ('Asked', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_people_representative_person_id",
                table: "people_representative",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_representative_state_promised_on",
                table: "people_representative",
                columns: new[] { "state", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_two_persons_first_id_second_id",
                table: "people_two_persons",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_two_persons_second_id",
                table: "people_two_persons",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_alias_alias",
                table: "person_alias",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_account_email",
                table: "platform_account",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_account_person_id",
                table: "platform_account",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_attempt_kind_key_hash_at",
                table: "platform_attempt",
                columns: new[] { "kind", "key_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_away_officer_id",
                table: "platform_away",
                column: "officer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_away_stand_in_id",
                table: "platform_away",
                column: "stand_in_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_calendar_day_date",
                table: "platform_calendar_day",
                column: "date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_city_page_checked_on",
                table: "platform_city_page",
                column: "checked_on");

            migrationBuilder.CreateIndex(
                name: "ix_platform_city_page_slug",
                table: "platform_city_page",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_idempotency_entry_actor_key",
                table: "platform_idempotency_entry",
                columns: new[] { "actor", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_idempotency_entry_at",
                table: "platform_idempotency_entry",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_file_created_at",
                table: "platform_import_file",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_row_created_at",
                table: "platform_import_row",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_row_run_id_number",
                table: "platform_import_row",
                columns: new[] { "run_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_run_created_at",
                table: "platform_import_run",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_run_file_id",
                table: "platform_import_run",
                column: "file_id",
                unique: true,
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_long_job_started_by",
                table: "platform_long_job",
                column: "started_by");

            migrationBuilder.CreateIndex(
                name: "ix_platform_long_job_state",
                table: "platform_long_job",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_platform_mail_out_sent_at_given_up_at_not_before",
                table: "platform_mail_out",
                columns: new[] { "sent_at", "given_up_at", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_notice_created_at",
                table: "platform_notice",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_notice_person_id_created_at",
                table: "platform_notice",
                columns: new[] { "person_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_one_time_link_account_id",
                table: "platform_one_time_link",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_one_time_link_key_hash",
                table: "platform_one_time_link",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_page_edition_page_id_number",
                table: "platform_page_edition",
                columns: new[] { "page_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_passkey_account_id",
                table: "platform_passkey",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_passkey_credential_id",
                table: "platform_passkey",
                column: "credential_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_question_answered_at_promised_on",
                table: "platform_question",
                columns: new[] { "answered_at", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_recovery_code_account_id_key_hash",
                table: "platform_recovery_code",
                columns: new[] { "account_id", "key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_role_grant_person_id",
                table: "platform_role_grant",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_school_term_from",
                table: "platform_school_term",
                column: "from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_search_word_kind_word",
                table: "platform_search_word",
                columns: new[] { "kind", "word" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_session_account_id",
                table: "platform_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_session_key_hash",
                table: "platform_session",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_setting_key",
                table: "platform_setting",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_tell_me_key_hash",
                table: "platform_tell_me",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_tell_me_topic_about_email",
                table: "platform_tell_me",
                columns: new[] { "topic", "about", "email" },
                unique: true,
                filter: "told_at IS NULL AND email IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_tell_me_topic_about_person_id",
                table: "platform_tell_me",
                columns: new[] { "topic", "about", "person_id" },
                unique: true,
                filter: "told_at IS NULL AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_work_choice_kind_object",
                table: "platform_work_choice",
                columns: new[] { "kind", "object" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_work_promise_gone_on",
                table: "platform_work_promise",
                column: "gone_on");

            migrationBuilder.CreateIndex(
                name: "ix_platform_work_promise_kind_object",
                table: "platform_work_promise",
                columns: new[] { "kind", "object" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_agreement_one_living",
                table: "programmes_agreement",
                column: "application_id",
                unique: true,
                filter: "state IN ('Draft', 'OutForSignature', 'Signed', 'Amending')");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_agreement_state",
                table: "programmes_agreement",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_agreement_version_agreement_id_no",
                table: "programmes_agreement_version",
                columns: new[] { "agreement_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_application_applicant_id",
                table: "programmes_application",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_application_call_id_applicant_id",
                table: "programmes_application",
                columns: new[] { "call_id", "applicant_id" },
                unique: true,
                filter: "state IN ('Draft', 'AwaitingPartners', 'Submitted')");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_application_form_version_id",
                table: "programmes_application",
                column: "form_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_application_ticket",
                table: "programmes_application",
                column: "ticket",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_call_slug",
                table: "programmes_call",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_call_state",
                table: "programmes_call",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_call_budget_call_id",
                table: "programmes_call_budget",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_check_application_id_post_id_rule",
                table: "programmes_check",
                columns: new[] { "application_id", "post_id", "rule" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_check_application_id_rule",
                table: "programmes_check",
                columns: new[] { "application_id", "rule" },
                unique: true,
                filter: "post_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_conflict_application_id_person_id",
                table: "programmes_conflict",
                columns: new[] { "application_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_conflict_person_id",
                table: "programmes_conflict",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_decision_application_id",
                table: "programmes_decision",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_decision_call_id",
                table: "programmes_decision",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_discussion_application_id",
                table: "programmes_discussion",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_draw_call_id",
                table: "programmes_draw",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_form_version_call_id_no",
                table: "programmes_form_version",
                columns: new[] { "call_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_juror_call_id_person_id",
                table: "programmes_juror",
                columns: new[] { "call_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_juror_person_id",
                table: "programmes_juror",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_lottery_call_id",
                table: "programmes_lottery",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_offer_one_open",
                table: "programmes_offer",
                column: "application_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_offer_one_place",
                table: "programmes_offer",
                columns: new[] { "application_id", "state" },
                unique: true,
                filter: "state = 'Accepted'");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_offer_post_id",
                table: "programmes_offer",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_offer_seat_group_id",
                table: "programmes_offer",
                column: "seat_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_offer_state_until",
                table: "programmes_offer",
                columns: new[] { "state", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_programmes_payment_request_agreement_id_kind",
                table: "programmes_payment_request",
                columns: new[] { "agreement_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_payment_request_state",
                table: "programmes_payment_request",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_payment_run_one_open",
                table: "programmes_payment_run",
                column: "payment_request_id",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_post_call_id_code",
                table: "programmes_post",
                columns: new[] { "call_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_ranking_call_id_no",
                table: "programmes_ranking",
                columns: new[] { "call_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_report_agreement_id",
                table: "programmes_report",
                column: "agreement_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_report_state_due_on",
                table: "programmes_report",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_application_id_code",
                table: "programmes_review",
                columns: new[] { "application_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_application_id_person_id",
                table: "programmes_review",
                columns: new[] { "application_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_application_id_person_id_clear",
                table: "programmes_review",
                columns: new[] { "application_id", "person_id", "clear" });

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_person_id",
                table: "programmes_review",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_mark_review_id_no_criterion",
                table: "programmes_review_mark",
                columns: new[] { "review_id", "no", "criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_review_plan_call_id",
                table: "programmes_review_plan",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_seat_group_post_id_position",
                table: "programmes_seat_group",
                columns: new[] { "post_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_sign_off_application_id",
                table: "programmes_sign_off",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_signature_agreement_version_id_role",
                table: "programmes_signature",
                columns: new[] { "agreement_version_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_signature_organisation_id",
                table: "programmes_signature",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_signature_signer_id",
                table: "programmes_signature",
                column: "signer_id");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_wish_application_id_post_id",
                table: "programmes_wish",
                columns: new[] { "application_id", "post_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_wish_post_id",
                table: "programmes_wish",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_advert_opportunity_id",
                table: "skills_advert",
                column: "opportunity_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_advert_organisation_id",
                table: "skills_advert",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_advert_state_promised_on",
                table: "skills_advert",
                columns: new[] { "state", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_city_taxonomy_since",
                table: "skills_city_taxonomy",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "ix_skills_concept_move_city_taxonomy_id",
                table: "skills_concept_move",
                column: "city_taxonomy_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_concept_move_old_uri",
                table: "skills_concept_move",
                column: "old_uri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_concept_move_state",
                table: "skills_concept_move",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_skills_contest_answered_at_promised_on",
                table: "skills_contest",
                columns: new[] { "answered_at", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_contest_opportunity_id",
                table: "skills_contest",
                column: "opportunity_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_contest_person_id_opportunity_id",
                table: "skills_contest",
                columns: new[] { "person_id", "opportunity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_draft_code_hash",
                table: "skills_draft",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_draft_last_used_at",
                table: "skills_draft",
                column: "last_used_at");

            migrationBuilder.CreateIndex(
                name: "ix_skills_experience_created_at",
                table: "skills_experience",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_skills_experience_passport_id",
                table: "skills_experience",
                column: "passport_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_given_name_uri_language",
                table: "skills_given_name",
                columns: new[] { "uri", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_hard_condition_opportunity_id_kind_value",
                table: "skills_hard_condition",
                columns: new[] { "opportunity_id", "kind", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_held_skill_passport_id_concept_uri",
                table: "skills_held_skill",
                columns: new[] { "passport_id", "concept_uri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_held_skill_change_passport_id_at",
                table: "skills_held_skill_change",
                columns: new[] { "passport_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_link_decision_created_at",
                table: "skills_link_decision",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_skills_link_decision_opportunity_id_concept_uri",
                table: "skills_link_decision",
                columns: new[] { "opportunity_id", "concept_uri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_local_link_local_skill_id_concept_uri",
                table: "skills_local_link",
                columns: new[] { "local_skill_id", "concept_uri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_local_skill_city_taxonomy_id",
                table: "skills_local_skill",
                column: "city_taxonomy_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_local_skill_uri",
                table: "skills_local_skill",
                column: "uri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_match_log_created_at",
                table: "skills_match_log",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_skills_match_log_person_alias_created_at",
                table: "skills_match_log",
                columns: new[] { "person_alias", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_opportunity_occupation_uri",
                table: "skills_opportunity",
                column: "occupation_uri");

            migrationBuilder.CreateIndex(
                name: "ix_skills_opportunity_organisation_id",
                table: "skills_opportunity",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_opportunity_source_kind_source_ref",
                table: "skills_opportunity",
                columns: new[] { "source_kind", "source_ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_opportunity_state_open_until",
                table: "skills_opportunity",
                columns: new[] { "state", "open_until" });

            migrationBuilder.CreateIndex(
                name: "ix_skills_passport_person_id",
                table: "skills_passport",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_proof_request_confirmer_id",
                table: "skills_proof_request",
                column: "confirmer_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_proof_request_held_skill_id_confirmer_id",
                table: "skills_proof_request",
                columns: new[] { "held_skill_id", "confirmer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_radar_line_radar_month_id_kind_concept",
                table: "skills_radar_line",
                columns: new[] { "radar_month_id", "kind", "concept" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_radar_month_month",
                table: "skills_radar_month",
                column: "month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_radar_row_radar_line_id",
                table: "skills_radar_row",
                column: "radar_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_requirement_concept_uri",
                table: "skills_requirement",
                column: "concept_uri");

            migrationBuilder.CreateIndex(
                name: "ix_skills_requirement_opportunity_id",
                table: "skills_requirement",
                column: "opportunity_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_requirement_phrase_key",
                table: "skills_requirement",
                column: "phrase_key");

            migrationBuilder.CreateIndex(
                name: "ix_skills_showing_key_hash",
                table: "skills_showing",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_showing_passport_id",
                table: "skills_showing",
                column: "passport_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_skill_proof_credential_id",
                table: "skills_skill_proof",
                column: "credential_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_skill_proof_held_skill_id",
                table: "skills_skill_proof",
                column: "held_skill_id");

            migrationBuilder.CreateIndex(
                name: "ix_skills_suggestion_experience_id_concept_uri",
                table: "skills_suggestion",
                columns: new[] { "experience_id", "concept_uri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_skills_suggestion_passport_id_state",
                table: "skills_suggestion",
                columns: new[] { "passport_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_camp_post_id",
                table: "summer_jobs_camp",
                column: "post_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_employer_offer_organisation_id",
                table: "summer_jobs_employer_offer",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_employer_offer_season_id_state",
                table: "summer_jobs_employer_offer",
                columns: new[] { "season_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_offer_period_offer_id_period_id",
                table: "summer_jobs_offer_period",
                columns: new[] { "offer_id", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_offer_period_period_id",
                table: "summer_jobs_offer_period",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_period_season_id_first_day",
                table: "summer_jobs_period",
                columns: new[] { "season_id", "first_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_placement_application_id",
                table: "summer_jobs_placement",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_placement_post_id_state",
                table: "summer_jobs_placement",
                columns: new[] { "post_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_possible_period_period_id",
                table: "summer_jobs_possible_period",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_possible_period_registration_id_period_id",
                table: "summer_jobs_possible_period",
                columns: new[] { "registration_id", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_post_hazard_offer_id_hazard",
                table: "summer_jobs_post_hazard",
                columns: new[] { "offer_id", "hazard" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_post_skill_offer_id_concept_uri",
                table: "summer_jobs_post_skill",
                columns: new[] { "offer_id", "concept_uri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_post_supervisor_offer_id_supervisor_id",
                table: "summer_jobs_post_supervisor",
                columns: new[] { "offer_id", "supervisor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_post_supervisor_supervisor_id",
                table: "summer_jobs_post_supervisor",
                column: "supervisor_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_registration_application_id",
                table: "summer_jobs_registration",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_registration_school_id",
                table: "summer_jobs_registration",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_season_call_id",
                table: "summer_jobs_season",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_summer_post_offer_id_period_id",
                table: "summer_jobs_summer_post",
                columns: new[] { "offer_id", "period_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_summer_post_period_id",
                table: "summer_jobs_summer_post",
                column: "period_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_summer_post_post_id",
                table: "summer_jobs_summer_post",
                column: "post_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_supervisor_organisation_id_person_id",
                table: "summer_jobs_supervisor",
                columns: new[] { "organisation_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_supervisor_person_id",
                table: "summer_jobs_supervisor",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_summer_jobs_timesheet_row_placement_id_day",
                table: "summer_jobs_timesheet_row",
                columns: new[] { "placement_id", "day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "career_office_career_step");

            migrationBuilder.DropTable(
                name: "career_office_saved_interests");

            migrationBuilder.DropTable(
                name: "evidence_dead_letter");

            migrationBuilder.DropTable(
                name: "evidence_head");

            migrationBuilder.DropTable(
                name: "evidence_open");

            migrationBuilder.DropTable(
                name: "evidence_seal");

            migrationBuilder.DropTable(
                name: "people_consent_event");

            migrationBuilder.DropTable(
                name: "people_data_copy");

            migrationBuilder.DropTable(
                name: "people_erasure_request");

            migrationBuilder.DropTable(
                name: "people_guardian_request");

            migrationBuilder.DropTable(
                name: "people_guardianship");

            migrationBuilder.DropTable(
                name: "people_legal_hold");

            migrationBuilder.DropTable(
                name: "people_person_merge");

            migrationBuilder.DropTable(
                name: "people_representative");

            migrationBuilder.DropTable(
                name: "people_two_persons");

            migrationBuilder.DropTable(
                name: "person_alias");

            migrationBuilder.DropTable(
                name: "platform_attempt");

            migrationBuilder.DropTable(
                name: "platform_away");

            migrationBuilder.DropTable(
                name: "platform_calendar_day");

            migrationBuilder.DropTable(
                name: "platform_idempotency_entry");

            migrationBuilder.DropTable(
                name: "platform_import_file");

            migrationBuilder.DropTable(
                name: "platform_import_row");

            migrationBuilder.DropTable(
                name: "platform_lease");

            migrationBuilder.DropTable(
                name: "platform_long_job");

            migrationBuilder.DropTable(
                name: "platform_mail_out");

            migrationBuilder.DropTable(
                name: "platform_notice");

            migrationBuilder.DropTable(
                name: "platform_one_time_link");

            migrationBuilder.DropTable(
                name: "platform_page_edition");

            migrationBuilder.DropTable(
                name: "platform_passkey");

            migrationBuilder.DropTable(
                name: "platform_question");

            migrationBuilder.DropTable(
                name: "platform_recovery_code");

            migrationBuilder.DropTable(
                name: "platform_role_grant");

            migrationBuilder.DropTable(
                name: "platform_school_term");

            migrationBuilder.DropTable(
                name: "platform_search_word");

            migrationBuilder.DropTable(
                name: "platform_session");

            migrationBuilder.DropTable(
                name: "platform_setting");

            migrationBuilder.DropTable(
                name: "platform_tell_me");

            migrationBuilder.DropTable(
                name: "platform_work_choice");

            migrationBuilder.DropTable(
                name: "platform_work_promise");

            migrationBuilder.DropTable(
                name: "programmes_call_budget");

            migrationBuilder.DropTable(
                name: "programmes_check");

            migrationBuilder.DropTable(
                name: "programmes_decision");

            migrationBuilder.DropTable(
                name: "programmes_discussion");

            migrationBuilder.DropTable(
                name: "programmes_draw");

            migrationBuilder.DropTable(
                name: "programmes_juror");

            migrationBuilder.DropTable(
                name: "programmes_lottery");

            migrationBuilder.DropTable(
                name: "programmes_offer");

            migrationBuilder.DropTable(
                name: "programmes_payment_run");

            migrationBuilder.DropTable(
                name: "programmes_ranking");

            migrationBuilder.DropTable(
                name: "programmes_report");

            migrationBuilder.DropTable(
                name: "programmes_review_mark");

            migrationBuilder.DropTable(
                name: "programmes_review_plan");

            migrationBuilder.DropTable(
                name: "programmes_sign_off");

            migrationBuilder.DropTable(
                name: "programmes_signature");

            migrationBuilder.DropTable(
                name: "programmes_wish");

            migrationBuilder.DropTable(
                name: "reaction_cursor");

            migrationBuilder.DropTable(
                name: "skills_advert");

            migrationBuilder.DropTable(
                name: "skills_concept_move");

            migrationBuilder.DropTable(
                name: "skills_contest");

            migrationBuilder.DropTable(
                name: "skills_draft");

            migrationBuilder.DropTable(
                name: "skills_given_name");

            migrationBuilder.DropTable(
                name: "skills_hard_condition");

            migrationBuilder.DropTable(
                name: "skills_held_skill_change");

            migrationBuilder.DropTable(
                name: "skills_link_decision");

            migrationBuilder.DropTable(
                name: "skills_local_link");

            migrationBuilder.DropTable(
                name: "skills_match_log");

            migrationBuilder.DropTable(
                name: "skills_opportunity_stamp");

            migrationBuilder.DropTable(
                name: "skills_proof_request");

            migrationBuilder.DropTable(
                name: "skills_radar_row");

            migrationBuilder.DropTable(
                name: "skills_requirement");

            migrationBuilder.DropTable(
                name: "skills_showing");

            migrationBuilder.DropTable(
                name: "skills_skill_proof");

            migrationBuilder.DropTable(
                name: "skills_suggestion");

            migrationBuilder.DropTable(
                name: "summer_jobs_camp");

            migrationBuilder.DropTable(
                name: "summer_jobs_offer_period");

            migrationBuilder.DropTable(
                name: "summer_jobs_possible_period");

            migrationBuilder.DropTable(
                name: "summer_jobs_post_hazard");

            migrationBuilder.DropTable(
                name: "summer_jobs_post_skill");

            migrationBuilder.DropTable(
                name: "summer_jobs_post_supervisor");

            migrationBuilder.DropTable(
                name: "summer_jobs_summer_post");

            migrationBuilder.DropTable(
                name: "summer_jobs_timesheet_row");

            migrationBuilder.DropTable(
                name: "career_office_goal");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "platform_import_run");

            migrationBuilder.DropTable(
                name: "platform_city_page");

            migrationBuilder.DropTable(
                name: "platform_account");

            migrationBuilder.DropTable(
                name: "programmes_seat_group");

            migrationBuilder.DropTable(
                name: "programmes_payment_request");

            migrationBuilder.DropTable(
                name: "programmes_review");

            migrationBuilder.DropTable(
                name: "programmes_agreement_version");

            migrationBuilder.DropTable(
                name: "skills_local_skill");

            migrationBuilder.DropTable(
                name: "skills_radar_line");

            migrationBuilder.DropTable(
                name: "skills_opportunity");

            migrationBuilder.DropTable(
                name: "skills_held_skill");

            migrationBuilder.DropTable(
                name: "skills_experience");

            migrationBuilder.DropTable(
                name: "summer_jobs_registration");

            migrationBuilder.DropTable(
                name: "summer_jobs_supervisor");

            migrationBuilder.DropTable(
                name: "summer_jobs_employer_offer");

            migrationBuilder.DropTable(
                name: "summer_jobs_period");

            migrationBuilder.DropTable(
                name: "summer_jobs_placement");

            migrationBuilder.DropTable(
                name: "career_office_career_record");

            migrationBuilder.DropTable(
                name: "programmes_conflict");

            migrationBuilder.DropTable(
                name: "programmes_agreement");

            migrationBuilder.DropTable(
                name: "skills_city_taxonomy");

            migrationBuilder.DropTable(
                name: "skills_radar_month");

            migrationBuilder.DropTable(
                name: "skills_passport");

            migrationBuilder.DropTable(
                name: "people_organisation");

            migrationBuilder.DropTable(
                name: "summer_jobs_season");

            migrationBuilder.DropTable(
                name: "programmes_post");

            migrationBuilder.DropTable(
                name: "programmes_application");

            migrationBuilder.DropTable(
                name: "programmes_form_version");

            migrationBuilder.DropTable(
                name: "people_person");

            migrationBuilder.DropTable(
                name: "programmes_call");
        }
    }
}
