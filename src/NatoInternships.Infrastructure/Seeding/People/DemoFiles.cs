using System.Globalization;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>The files of the people of the demonstration: real small PDFs with the name and the dates, stored like uploads and found clean.</summary>
internal sealed class DemoFiles(DocumentStore store)
{
    private const int StoredAtOnce = 8;
    private static readonly TimeSpan InspectionTook = TimeSpan.FromSeconds(40);

    /// <summary>Stores the files of all candidates.</summary>
    /// <param name="candidates">Candidates with their profiles, and when they upload.</param>
    /// <param name="ct">Cancels the storing.</param>
    /// <returns>The files of each candidate, in the order of the candidates.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Document>>> StoreAsync(IReadOnlyList<(Candidate Candidate, DateTimeOffset At)> candidates, CancellationToken ct)
    {
        var files = new IReadOnlyList<Document>[candidates.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, candidates.Count),
            new ParallelOptions { MaxDegreeOfParallelism = StoredAtOnce, CancellationToken = ct },
            async (index, token) => files[index] = await StoreAsync(candidates[index].Candidate, candidates[index].At, token));

        return files;
    }

    private async Task<IReadOnlyList<Document>> StoreAsync(Candidate candidate, DateTimeOffset at, CancellationToken ct)
    {
        var documents = new List<Document>();
        var (profile, studies) = (candidate.Profile, candidate.Profile.Studies);
        if (studies.Situation == StudySituation.Enrolled)
        {
            var proof = await StoreAsync(candidate, DocumentKind.ProofOfOngoingStudies, Said(profile, "certificate-of-enrolment.pdf", "certificat-de-scolarite.pdf"), Proof(profile), at, ct);
            proof.Shows(studies.StartDate!.Value, studies.EndDate!.Value, page: 1);
            documents.Add(proof);
        }

        if (studies.Situation != StudySituation.Enrolled || studies.HoldsDegree == true)
        {
            var name = studies.CompletedDegreeDate is null ? Said(profile, "transcript.pdf", "releve-de-notes.pdf") : Said(profile, "diploma.pdf", "diplome.pdf");
            documents.Add(await StoreAsync(candidate, DocumentKind.Qualification, name, Qualification(profile), at, ct));
        }

        for (var index = 0; index < documents.Count; index++)
        {
            documents[index].TakePlace(index + 1);
        }

        return documents;
    }

    private async Task<Document> StoreAsync(Candidate candidate, DocumentKind kind, string fileName, IReadOnlyList<string> lines, DateTimeOffset at, CancellationToken ct)
    {
        using var file = new MemoryStream(DemoPdf.With(lines));
        var stored = await store.StoreAsync(file, UploadLimits.MaxBytes, ct) as StoreOutcome.Stored
            ?? throw new InvalidOperationException($"The demo file {fileName} was refused.");
        var document = new Document(
            Guid.CreateVersion7(at), candidate.Id, kind, fileName, candidate.Profile.MessagesIn == Language.French ? "fr" : "en",
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), at);
        document.QueueInspection(at);
        document.BeginInspection(at);
        document.FoundClean(at + InspectionTook, pageCount: 1);

        return document;
    }

    private static string[] Proof(CandidateProfile profile)
    {
        var studies = profile.Studies;

        return
        [
            Said(profile, "Certificate of enrolment (demonstration)", "Certificat de scolarité (démonstration)"),
            studies.Institution!,
            Said(profile, $"{NameOf(profile)} is enrolled in: {studies.Degree}.", $"{NameOf(profile)} suit la formation intitulée {studies.Degree}."),
            Said(profile, $"Studies from {Date(profile, studies.StartDate!.Value)} to {Date(profile, studies.EndDate!.Value)}.", $"Études du {Date(profile, studies.StartDate!.Value)} au {Date(profile, studies.EndDate!.Value)}."),
            Said(profile, $"Completed academic years: {studies.CompletedYears}.", $"{studies.CompletedYears} années d’études accomplies."),
        ];
    }

    private static string[] Qualification(CandidateProfile profile)
    {
        var studies = profile.Studies;

        return studies.CompletedDegreeDate is { } date
            ?
            [
                Said(profile, "Diploma (demonstration)", "Diplôme (démonstration)"),
                studies.CompletedDegreeInstitution!,
                NameOf(profile),
                studies.CompletedDegree!,
                Said(profile, $"Issued on {Date(profile, date)}.", $"Délivré le {Date(profile, date)}."),
            ]
            :
            [
                Said(profile, "Transcript (demonstration)", "Relevé de notes (démonstration)"),
                studies.Institution ?? Said(profile, "Training centre", "Centre de formation"),
                NameOf(profile),
                studies.CompletedYears is { } years
                    ? Said(profile, $"Completed academic years: {years}.", $"{years} années d’études accomplies.")
                    : Said(profile, "Course completed on 30 June 2023.", "Formation terminée le 30 juin 2023."),
            ];
    }

    private static string NameOf(CandidateProfile profile) => PersonName.Of(profile).Full!;

    private static string Said(CandidateProfile profile, string english, string french) => profile.MessagesIn == Language.French ? french : english;

    private static string Date(CandidateProfile profile, DateOnly date) =>
        date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(profile.MessagesIn == Language.French ? "fr" : "en"));
}
