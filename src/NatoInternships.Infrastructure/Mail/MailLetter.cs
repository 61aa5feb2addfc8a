using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Builds one mail in one language. Its texts have the keys "{template}_{part}".</summary>
internal sealed class MailLetter
{
    private readonly string template;
    private readonly SiteLinks links;
    private readonly MailBody body;

    public MailLetter(string template, Language language, SiteLinks links)
    {
        this.template = template;
        this.links = links;
        Language = language;
        body = new MailBody(language).Paragraph(MailText.Get(language, "Hello"));
    }

    public Language Language { get; }

    public MailLetter Say(string part, params object[] args) => With(body.Paragraph(Words(part, args)));

    public MailLetter SayOwn(string key) => With(body.Paragraph(MailText.Get(Language, key)));

    public MailLetter Link(string part, string path) => With(body.Link(Words(part), links.To(Language, path)));

    /// <summary>Adds a link whose words are data, for example the title of a notice.</summary>
    public MailLetter LinkTo(string words, string path) => With(body.Link(words, links.To(Language, path)));

    public MailLetter Code(string code) => With(body.Code(code));

    public MailLetter Facts(params IEnumerable<(string Key, string Value)> facts) =>
        With(body.Facts(facts.Select(fact => (MailText.Get(Language, fact.Key), fact.Value))));

    public ComposedMail To(string address, params object[] subjectArgs)
    {
        body.Paragraph(MailText.Get(Language, "SignOff")).Paragraph(MailText.Get(Language, "NoReply"));

        return new ComposedMail(address, MailText.Get(Language, "SignOff"), Words("Subject", subjectArgs), body);
    }

    private MailLetter With(MailBody _) => this;

    private string Words(string part, params object[] args) =>
        string.Format(MailText.Culture(Language), MailText.Get(Language, $"{template}_{part}"), args);
}
