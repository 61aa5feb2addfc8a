using NatoInternships.Infrastructure.Mail;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Release;

/// <summary>A page of the emails that a release sends, each beside the decisions that its candidate then reads.</summary>
/// <param name="Scope">The call.</param>
/// <param name="Mails">In no order of persons.</param>
/// <param name="After">Where the next page begins; null at the end.</param>
public sealed record ReleaseMailsPage(ScreeningScope Scope, IReadOnlyList<ReleaseMail> Mails, Guid? After);

/// <param name="Mail">As it will read.</param>
/// <param name="Language">Of the candidate.</param>
/// <param name="Decisions">As they will read on the candidate's page.</param>
public sealed record ReleaseMail(ComposedMail Mail, Domain.Values.Language Language, IReadOnlyList<ReleaseMailDecision> Decisions);

/// <param name="Reference">Of the application.</param>
/// <param name="Number">Of the vacancy.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="Text">The reasons in the candidate's language; empty for "eligible".</param>
public sealed record ReleaseMailDecision(string Reference, string Number, Domain.Screening.DecisionOutcome Outcome, string Text);
