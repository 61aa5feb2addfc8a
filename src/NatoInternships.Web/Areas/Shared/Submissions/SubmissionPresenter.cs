using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Formats a submitted version as text.</summary>
public sealed class SubmissionPresenter(ProfilePresenter profilePresenter, AnswerPresenter answerPresenter, DocumentPresenter documentPresenter)
{
    /// <summary>Returns the answers in the order of the steps.</summary>
    /// <param name="content">The frozen content.</param>
    /// <param name="sections">The sections of interest in the notice.</param>
    public IReadOnlyList<SummaryRow> Of(SubmissionContent content, IReadOnlyList<NoticeSection> sections) =>
    [
        .. profilePresenter.Of(content.Profile),
        .. answerPresenter.Of(content.Answers, sections),
        .. documentPresenter.Of(content.Documents),
    ];
}
