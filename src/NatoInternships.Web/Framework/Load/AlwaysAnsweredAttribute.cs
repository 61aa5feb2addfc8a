namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// A page that must work when others do not: never turned away under load, and shown as to a stranger, since asking who is signed in
/// needs the database.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysAnsweredAttribute : Attribute;
