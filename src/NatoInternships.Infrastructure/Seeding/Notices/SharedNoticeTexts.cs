using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Seeding.Notices;

/// <summary>Texts that every demo notice shares word for word, so that readers who compare notices find no false differences.</summary>
internal static class SharedNoticeTexts
{
    /// <summary>Offer: telework, if the work allows it.</summary>
    public static LocalizedText Telework { get; } = new(
        "Some telework, if the work allows",
        "Du télétravail, si le travail s’y prête");

    /// <summary>Offer: activities besides the daily work.</summary>
    public static LocalizedText Activities { get; } = new(
        "Talks, visits and events for interns throughout your internship",
        "Conférences, visites et événements pour les stagiaires, tout au long du stage");

    /// <summary>Offer: the staff centre with a reduced fee for interns. The amount is not stated.</summary>
    public static LocalizedText StaffCentre { get; } = new(
        "The Staff Centre at headquarters, for sport and time off, at a reduced fee",
        "Le Centre du personnel, sur place, pour le sport et la détente, à tarif réduit");

    /// <summary>Desirable: the official language that is not the candidate’s first.</summary>
    public static LocalizedText OtherLanguage { get; } = new(
        "A first level (A2) in the other official language",
        "Un premier niveau (A2) dans l’autre langue officielle");
}
