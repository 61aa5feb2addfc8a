using System.ComponentModel.DataAnnotations;
using FluentValidation;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Admin.NoticeReview;

/// <summary>The answer of a reviewer.</summary>
public sealed record ReviewInput
{
    public int Revision { get; init; }

    /// <summary>One box for each field of the notice, in the order of <see cref="NoticeFields.All"/>.</summary>
    public IReadOnlyList<CommentInput> Comments { get; init; } = new List<CommentInput>(); // one that model binding can fill

    public static ReviewInput Empty(int revision) => new()
    {
        Revision = revision,
        Comments = [.. NoticeFields.All.Select(field => new CommentInput { Field = field })],
    };

    /// <summary>Returns the index of the first comment; null when all boxes are empty.</summary>
    public int? FirstWritten()
    {
        var index = Comments.ToList().FindIndex(comment => !string.IsNullOrWhiteSpace(comment.Text));

        return index < 0 ? null : index;
    }

    /// <summary>Returns what was written, without the empty boxes.</summary>
    public IReadOnlyList<FieldComment> Written() =>
        [.. Comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Text)).Select(comment => new FieldComment(comment.Field ?? "", comment.Text!.Trim()))];
}

/// <summary>What must change in one field.</summary>
public sealed record CommentInput
{
    public string? Field { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}

public sealed class ReviewValidator : AbstractValidator<ReviewInput>
{
    public ReviewValidator() => RuleForEach(input => input.Comments)
        .ChildRules(comment => comment.RuleFor(one => one.Text).MaximumLength(FieldComment.TextLength).WithMessage("TooLong"));
}
