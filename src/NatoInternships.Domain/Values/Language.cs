namespace NatoInternships.Domain.Values;

/// <summary>The two official languages of the Alliance. They are equal: every text exists in both (ruling A18).</summary>
public enum Language
{
    English,
    French,
}
