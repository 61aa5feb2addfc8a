using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NatoInternships.Infrastructure.Mail.Mails;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Registers outbox, composer, sender and transport of mails.</summary>
public static class MailServices
{
    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> outside Development when Mail:Smtp is not configured. Mails written to a folder would
    /// contain valid links.
    /// </summary>
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        services.AddSingleton(options);
        services.AddSingleton<SiteLinks>();
        services.AddScoped<Outbox>();
        services.AddScoped<MailComposer>();
        services.AddMails();
        services.AddScoped<NewPasswordRequests>();
        services.AddScoped<AccountSecrets>();
        services.AddScoped<OutboxSender>();
        if (options.Smtp is { } smtp)
        {
            return services.AddSingleton<IMailTransport>(new SmtpMail(smtp));
        }

        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException("Mail:Smtp is not configured.");
        }

        var folder = new FolderMail(Path.GetFullPath(options.Folder ?? "App_Data/mail", environment.ContentRootPath));

        return services.AddSingleton(folder).AddSingleton<IMailTransport>(folder);
    }

    private static void AddMails(this IServiceCollection services)
    {
        services.AddScoped<UsableTokenQuery>();
        services.AddScoped<ApplicationOfMailQuery>();
        services.AddScoped<PortalMail, AccountExistsMail>();
        services.AddScoped<PortalMail, ApplicationNotSubmittedMail>();
        services.AddScoped<PortalMail, ApplicationSubmittedMail>();
        services.AddScoped<PortalMail, ApplicationWithdrawnMail>();
        services.AddScoped<PortalMail, ChangeEmailMail>();
        services.AddScoped<PortalMail, ConfirmEmailMail>();
        services.AddScoped<PortalMail, DeadlineExtendedMail>();
        services.AddScoped<PortalMail, DocumentRefusedLateMail>();
        services.AddScoped<PortalMail, DocumentRefusedMail>();
        services.AddScoped<PortalMail, EmailChangedMail>();
        services.AddScoped<PortalMail, FileReplacedMail>();
        services.AddScoped<PortalMail, NeedApprovedMail>();
        services.AddScoped<PortalMail, NeedClosedMail>();
        services.AddScoped<PortalMail, NeedReferredBackMail>();
        services.AddScoped<PortalMail, PasswordChangedMail>();
        services.AddScoped<PortalMail, ResetPasswordMail>();
        services.AddScoped<PortalMail, SecondFactorResetMail>();
        services.AddScoped<PortalMail, SecondFactorSetUpMail>();
        services.AddScoped<PortalMail, StaffInvitedMail>();
        services.AddScoped<DecisionReleasedMail>();
        services.AddScoped<PortalMail>(provider => provider.GetRequiredService<DecisionReleasedMail>());
        services.AddScoped<PortalMail, VacancyCancelledMail>();
        services.AddScoped<PortalMail, WithdrawalUndoneMail>();
    }
}
