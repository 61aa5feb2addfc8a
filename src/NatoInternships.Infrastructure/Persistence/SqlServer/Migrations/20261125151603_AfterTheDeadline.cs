using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NatoInternships.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AfterTheDeadline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Applications_VacancyId_Status",
                table: "Applications");

            migrationBuilder.AddColumn<DateTime>(
                name: "JoinedPoolAt",
                table: "Applications",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            // What was declared with the version in force is the choice until it is changed. Run apart: a batch cannot name a column it has added.
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE "Applications" SET "JoinedPoolAt" = "SubmittedAt"
                WHERE "Status" = ''Submitted'' AND EXISTS (
                    SELECT 1 FROM "Submissions"
                    WHERE "Submissions"."ApplicationId" = "Applications"."Id" AND "Submissions"."Version" = "Applications"."SubmittedVersion"
                        AND "Submissions"."Content" LIKE ''%"JoinsPool":true%'')');
                """);

            migrationBuilder.CreateTable(
                name: "SectionReopenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Section = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    MadeVersion = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionReopenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SectionReopenings_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SectionReopenings_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_State_InspectedAt",
                table: "Documents",
                columns: new[] { "State", "InspectedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_VacancyId_Status_Id",
                table: "Applications",
                columns: new[] { "VacancyId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SectionReopenings_ApplicationId_DocumentId",
                table: "SectionReopenings",
                columns: new[] { "ApplicationId", "DocumentId" },
                unique: true,
                filter: "[DocumentId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SectionReopenings_DocumentId",
                table: "SectionReopenings",
                column: "DocumentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SectionReopenings");

            migrationBuilder.DropIndex(
                name: "IX_Documents_State_InspectedAt",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Applications_VacancyId_Status_Id",
                table: "Applications");

            migrationBuilder.DropColumn(
                name: "JoinedPoolAt",
                table: "Applications");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_VacancyId_Status",
                table: "Applications",
                columns: new[] { "VacancyId", "Status" });
        }
    }
}
