using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Applications;

/// <param name="Wallets">One a call, the latest first.</param>
/// <param name="Now">When the page was made.</param>
public sealed record ApplicationsPage(IReadOnlyList<Wallet> Wallets, DateTimeOffset Now);
