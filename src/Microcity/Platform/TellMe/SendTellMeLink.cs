namespace Microcity.Platform;

/// <summary>Writes the mail that asks for a confirmation; it is saved with the act that calls it.</summary>
public sealed class SendTellMeLink(CityDb db, CityAddress address, Here here)
{
    public void Run(string email, string key, string what)
    {
        var (link, say) = (address.Of("/tell-me/" + key), here.Say);
        db.Add(new MailOut
        {
            Recipient = email,
            Subject = say["platform.tell-me.confirm-subject"],
            Body = say["platform.tell-me.confirm-mail", ("what", what), ("link", link), ("out", link + "/out")],
            WayOut = link + "/out",
            NotBefore = here.Now,
        });
    }
}
