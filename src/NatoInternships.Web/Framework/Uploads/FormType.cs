namespace NatoInternships.Web.Framework.Uploads;

/// <summary>The encoding of a posted form.</summary>
internal enum FormType
{
    /// <summary>No form, or one without a valid boundary.</summary>
    Unreadable,

    /// <summary>Fields only, as browsers post a form without a file.</summary>
    Plain,

    /// <summary>Fields and possibly a file.</summary>
    Multipart,
}
