using NatoInternships.Domain.Applications;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>A submitted application of a person of the demonstration.</summary>
/// <param name="Person">Who applied.</param>
/// <param name="Application">With its state at the end.</param>
/// <param name="Content">The version in force.</param>
internal sealed record DemoApplication(DemoPerson Person, InternshipApplication Application, SubmissionContent Content);
