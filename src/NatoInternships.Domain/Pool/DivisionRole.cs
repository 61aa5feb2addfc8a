namespace NatoInternships.Domain.Pool;

/// <summary>What a person is in a division. Both may state needs; the head is whom the Internship Office asks first.</summary>
public enum DivisionRole
{
    Member,
    Head,
}
