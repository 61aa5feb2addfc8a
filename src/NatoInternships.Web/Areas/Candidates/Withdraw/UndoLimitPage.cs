using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Withdraw;

/// <summary>A withdrawal cannot be undone because all choices are taken.</summary>
public sealed record UndoLimitPage(ApplicationHead Head, CallApplications CallApplications);
