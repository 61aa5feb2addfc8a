using NatoInternships.Web.UseCases.Reading;

namespace NatoInternships.Web.Framework.Security;

/// <summary>What the page of this request shows of persons. <see cref="ReadsAttribute"/> saves it before the page is sent.</summary>
public sealed class ReadNotes
{
    private readonly List<PersonalDataRead> also = [];

    /// <summary>The subject of the page; null until the action has found it.</summary>
    internal Guid? SubjectId { get; private set; }

    internal string? Detail { get; private set; }

    internal IReadOnlyList<PersonalDataRead> More => also;

    /// <summary>Names the subject of the page. Its action and kind are those of the attribute.</summary>
    /// <param name="subjectId">Id of the application or file.</param>
    /// <param name="detail">Ids, versions and codes only; null for none.</param>
    public void Of(Guid subjectId, string? detail = null)
    {
        SubjectId = subjectId;
        Detail = detail;
    }

    /// <summary>Adds something else that the page shows, as an entry of its own.</summary>
    public void Also(PersonalDataRead read)
    {
        also.Add(read);
    }
}
