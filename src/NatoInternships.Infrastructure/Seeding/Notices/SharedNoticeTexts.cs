using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Points that every demo notice makes in the same words, so that a reader who compares notices sees no false difference.</summary>
internal static class SharedNoticeTexts
{
    /// <summary>Offer: telework, within what the work allows.</summary>
    public static LocalizedText Telework { get; } = new(
        "Some telework, if the work allows",
        "Du télétravail, si le travail s’y prête");

    /// <summary>Offer: what happens beside the daily work.</summary>
    public static LocalizedText Activities { get; } = new(
        "Talks, visits and events for interns throughout your internship",
        "Conférences, visites et événements pour les stagiaires, tout au long du stage");

    /// <summary>Offer: the staff centre, with the interns’ own fee; the fee itself is not stated.</summary>
    public static LocalizedText StaffCentre { get; } = new(
        "The Staff Centre at headquarters, for sport and time off, at a reduced fee",
        "Le Centre du personnel, sur place, pour le sport et la détente, à tarif réduit");

    /// <summary>Desirable: the official language that is not the candidate’s first.</summary>
    public static LocalizedText OtherLanguage { get; } = new(
        "A first level (A2) in the other official language",
        "Un premier niveau (A2) dans l’autre langue officielle");
}
