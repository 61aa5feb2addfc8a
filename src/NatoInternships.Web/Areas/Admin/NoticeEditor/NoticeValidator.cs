using FluentValidation;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>Checks only what could not be stored. What a notice needs before its publication is a finding (ADR 0058).</summary>
public sealed class NoticeValidator : AbstractValidator<NoticeInput>
{
    /// <summary>Highest number of characters of a box.</summary>
    public const int BoxLength = 8000;

    /// <summary>Highest number of sections and of links.</summary>
    public const int MostRows = 20;

    private const int MostHours = 60;
    private const int MostMonths = 24;
    private const int MostPeople = 10_000;
    private const int MostMinutes = 600;

    public NoticeValidator()
    {
        RuleFor(input => input.DeadlineDate).MustBeADate("Deadline_Subject");
        RuleFor(input => input.DeadlineTime).Must(time => TypedTime.Read(time) is not null).WithMessage("Time_Unreadable");
        RuleFor(input => input.Grant).Must(grant => string.IsNullOrWhiteSpace(grant) || TypedAmount.Read(grant) is not null).WithMessage("Grant_Unreadable");
        RuleFor(input => input.Hours).InclusiveBetween(1, MostHours).WithMessage("Number_Range");
        RuleFor(input => input.Months).InclusiveBetween(1, MostMonths).WithMessage("Number_Range");
        RuleFor(input => input.Places).InclusiveBetween(1, MostPeople).WithMessage("Number_Range");
        RuleFor(input => input.StaffCount).InclusiveBetween(1, MostPeople).WithMessage("Number_Range");
        RuleFor(input => input.SessionDate).MustBeADate("Session_Subject", required: false);
        RuleFor(input => input.SessionTime)
            .Must((input, time) => input.SessionDate is not { IsEmpty: false } || TypedTime.Read(time) is not null).WithMessage("Time_Unreadable");
        RuleFor(input => input.SessionMinutes).InclusiveBetween(1, MostMinutes).WithMessage("Number_Range");
        RuleFor(input => input.SessionUrl).MaximumLength(InfoSession.RegistrationUrlLength).WithMessage("TooLong");
        RuleForEach(input => input.Sections).ChildRules(section =>
        {
            section.RuleFor(one => one.Code).Must((one, code) => one.IsEmpty || code is { Length: > 0 and <= NoticeSection.CodeLength }).WithMessage("Code_Missing");
            foreach (var text in new System.Linq.Expressions.Expression<Func<SectionInput, string?>>[] { one => one.NameEn, one => one.NameFr, one => one.WorkEn, one => one.WorkFr })
            {
                section.RuleFor(text).MaximumLength(NoticeContent.TitleLength).WithMessage("TooLong");
            }
        });
        RuleForEach(input => input.Links).ChildRules(link =>
        {
            link.RuleFor(one => one.LabelEn).MaximumLength(NoticeLink.LabelLength).WithMessage("TooLong");
            link.RuleFor(one => one.LabelFr).MaximumLength(NoticeLink.LabelLength).WithMessage("TooLong");
            link.RuleFor(one => one.AddressEn).MaximumLength(NoticeLink.AddressLength).WithMessage("TooLong");
            link.RuleFor(one => one.AddressFr).MaximumLength(NoticeLink.AddressLength).WithMessage("TooLong");
        });
        foreach (var line in new System.Linq.Expressions.Expression<Func<NoticeInput, string?>>[]
        {
            input => input.TitleEn, input => input.TitleFr, input => input.SummaryEn, input => input.SummaryFr, input => input.LedeEn, input => input.LedeFr,
            input => input.AboutEn, input => input.AboutFr, input => input.DailyWorkEn, input => input.DailyWorkFr, input => input.TasksEn, input => input.TasksFr,
            input => input.OfferEn, input => input.OfferFr, input => input.DesirableEn, input => input.DesirableFr,
        })
        {
            RuleFor(line).MaximumLength(BoxLength).WithMessage("TooLong");
        }
    }
}
