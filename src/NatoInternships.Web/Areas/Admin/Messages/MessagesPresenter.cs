using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>The words for emails.</summary>
public sealed class MessagesPresenter(PageText text, Format format)
{
    public static StatusKind KindOf(MailState state) => state switch
    {
        MailState.Sent => StatusKind.Meets,
        MailState.GivenUp => StatusKind.Fails,
        _ => StatusKind.Neutral,
    };

    /// <summary>Returns what the email is about; the stored name for a template that this build no longer has.</summary>
    public string Name(string template) => text.Has($"Template_{template}") ? text[$"Template_{template}"] : template;

    /// <summary>"22 June 2025, 23:41:05", in Brussels time, for a column.</summary>
    public string Time(DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return $"{format.DateWithoutWeekday(brussels.Date)}, {format.TimeWithSeconds(brussels.Time)}";
    }

    public string State(MailState state) => text[$"State_{state}"];
}
