namespace NatoInternships.Web.Framework.Uploads;

/// <summary>How a form was sent.</summary>
internal enum FormType
{
    /// <summary>No form, or one whose parts cannot be told apart.</summary>
    Unreadable,

    /// <summary>Fields only, as a form without a file is sent.</summary>
    Plain,

    /// <summary>Fields and perhaps a file.</summary>
    Multipart,
}
