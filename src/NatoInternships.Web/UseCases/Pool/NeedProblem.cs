namespace NatoInternships.Web.UseCases.Pool;

/// <summary>Why a need cannot be saved or sent as it is.</summary>
public enum NeedProblem
{
    /// <summary>There is no such intake, or its year is past.</summary>
    IntakeUnknown,

    /// <summary>The division has no published notice of this id.</summary>
    NoticeUnknown,

    NoticeCancelled,

    /// <summary>Notice and intake are of different calls.</summary>
    NoticeOfAnotherCall,

    /// <summary>A section is not one of the notice's, or there is no notice.</summary>
    SectionUnknown,

    /// <summary>A need without a wish can be saved, and not sent.</summary>
    NoWishes,
}
