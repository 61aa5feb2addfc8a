using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Eligibility;

namespace NatoInternships.Web.Areas.Candidates.YourEligibility;

public sealed record YourEligibilityPage(ApplicationHead Head, VerdictsView Verdicts);
