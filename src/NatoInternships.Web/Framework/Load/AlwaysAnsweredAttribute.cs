namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// Marks a page that must always work. It is never rejected under load, and rendered as for an anonymous user, because reading the session
/// needs the database.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysAnsweredAttribute : Attribute;
