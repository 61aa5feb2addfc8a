using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Domain.Documents;
using NatoInternships.Web.Areas.Candidates.Documents;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>Reads the last file, which may be sent with the submit: one form, one arrival, however long the file takes (ruling A9).</summary>
public sealed class SubmitAttachmentReader(UploadDocument uploads, PageText page)
{
    /// <summary>Its fields begin with this.</summary>
    public const string Prefix = nameof(CheckPage.SubmitAttachment);

    private const string File = $"{Prefix}.{UploadForm.File}";

    private readonly PageText text = page.For("Candidates", "Documents");

    /// <summary>Takes the file in, if one was chosen. A closed application is refused later by the submit, which shows the message.</summary>
    public async Task<SubmitAttachment> ReceiveAsync(HttpContext context, ModelStateDictionary modelState, string reference, DocumentInput input, CancellationToken ct)
    {
        if (context.StreamedFile() is not { } file)
        {
            foreach (var key in modelState.Keys.Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                modelState.Remove(key); // No file, so no description.
            }

            return SubmitAttachment.None;
        }

        if (!await new DocumentInputValidator(isTranslation: false, withItsDates: true).ValidateIntoAsync(input, modelState, text, ct, Prefix))
        {
            modelState.AddError(File, text, "File_Again");

            return SubmitAttachment.Refused;
        }

        var (upload, refusal) = await uploads.ReceiveAsync(
            context.User.CandidateId(), reference, input.Description(translationOf: null), file.Name, file.Content, context.Request.ArrivedAt(), ct);
        switch (refusal)
        {
            case null:
                return SubmitAttachment.Of(upload!);
            case AddOutcome.NotFound or AddOutcome.NotOpen or AddOutcome.DeadlinePassed:
                return SubmitAttachment.None;
            case AddOutcome.TooOften often:
                return SubmitAttachment.TooOften(often.Wait);
            default:
                Refuse(modelState, refusal, DocumentName.Shown(file.Name));

                return SubmitAttachment.Refused;
        }
    }

    /// <summary>Says at its field why the file was not taken.</summary>
    public void Refuse(ModelStateDictionary modelState, AddOutcome why, string shownName) =>
        modelState.AddError(File, text, words => UploadPresenter.For(why, shownName, words));
}
