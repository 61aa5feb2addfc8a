using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>The emails of one template, the latest first. Holds no address, name or text.</summary>
/// <param name="Template">Its name, as in the outbox.</param>
/// <param name="State">Null for all.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="GivenUp">How many were given up.</param>
public sealed record TemplatePage(string Template, MailState? State, int Waiting, int GivenUp, IReadOnlyList<MailRow> Rows, KeysetPager Pager);

/// <summary>One email.</summary>
/// <param name="Attempts">Attempts that reached the mail server.</param>
/// <param name="CreatedAt">When it was caused.</param>
/// <param name="At">When it was sent or given up; for a waiting one, its next attempt.</param>
public sealed record MailRow(Guid Id, MailState State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset At);
