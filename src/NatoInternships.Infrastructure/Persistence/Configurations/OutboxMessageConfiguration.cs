using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Mail;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Template).HasMaxLength(OutboxMessage.TemplateLength);
        message.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        message.Property(m => m.DueAt).IsConcurrencyToken(); // The lease: one sender wins.
        message.HasIndex(m => new { m.SentAt, m.DeadAt, m.Priority, m.DueAt });
        message.HasIndex(m => new { m.SentAt, m.Template }); // What was sent lately, counted without reading a row.
        message.HasIndex(m => new { m.Template, m.CreatedAt, m.Id }); // The list of a template, the latest first.
    }
}
