using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NatoInternships.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Outages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ExtensionCount",
                table: "Vacancies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReferenceDate",
                table: "Vacancies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // Nothing was extended before: the reference date is the deadline's.
            migrationBuilder.Sql("UPDATE \"Vacancies\" SET \"ReferenceDate\" = \"DeadlineDate\"");

            migrationBuilder.CreateTable(
                name: "DeadlineExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VacancyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromTime = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ToDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToTime = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ExtendedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExtendedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ToldUpTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Reason_En = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reason_Fr = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineExtensions_Vacancies_VacancyId",
                        column: x => x.VacancyId,
                        principalTable: "Vacancies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HealthSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Requests = table.Column<int>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    TurnedAway = table.Column<int>(type: "INTEGER", nullable: false),
                    SlowestMilliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    PasswordsWaiting = table.Column<int>(type: "INTEGER", nullable: false),
                    DatabaseAway = table.Column<bool>(type: "INTEGER", nullable: false),
                    OutboxLength = table.Column<int>(type: "INTEGER", nullable: false),
                    OutboxOldestSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    MailsLate = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionLength = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectionsLate = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLogged = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HealthSamples", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutageWatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    AliveUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutageWatches", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensions_ToldAt",
                table: "DeadlineExtensions",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensions_VacancyId_Number",
                table: "DeadlineExtensions",
                columns: new[] { "VacancyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HealthSamples_IsLogged_EndsAt",
                table: "HealthSamples",
                columns: new[] { "IsLogged", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outages_Cause_StartedAt",
                table: "Outages",
                columns: new[] { "Cause", "StartedAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outages_EndedAt",
                table: "Outages",
                column: "EndedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadlineExtensions");

            migrationBuilder.DropTable(
                name: "HealthSamples");

            migrationBuilder.DropTable(
                name: "Outages");

            migrationBuilder.DropTable(
                name: "OutageWatches");

            migrationBuilder.DropColumn(
                name: "ExtensionCount",
                table: "Vacancies");

            migrationBuilder.DropColumn(
                name: "ReferenceDate",
                table: "Vacancies");
        }
    }
}
