using System.Linq.Expressions;

namespace Microcity.Platform;

/// <summary>When somebody is put on the list of those who wait, and how long they stay.</summary>
public static class TellMeRules
{
    /// <summary>So many who wait are said in public; fewer are not (T50).</summary>
    public const int LeastPublic = 10;

    /// <summary>Whoever does not confirm is forgotten.</summary>
    public const int UnconfirmedDays = 7;

    /// <summary>Whoever waited so long in vain is forgotten.</summary>
    public const int WaitingMonths = 12;

    /// <summary>So long a mail can be looked up after it was told.</summary>
    public const int ToldDays = 30;

    public static Refusal? AlreadyThere(Awaited awaited) => awaited.Begun is not { } begun
        ? null
        : Refusal.Rule(new Reason("platform.tell-me-there", "platform.reason.tell-me-there", [("title", begun.Title)], [new("platform.remedy.tell-me-there", begun.Link)]));

    /// <summary>Rows that are kept no longer (T46).</summary>
    public static Expression<Func<TellMe, bool>> Over(DateTime now)
    {
        var (unsure, waited, told) = (now.AddDays(-UnconfirmedDays), now.AddMonths(-WaitingMonths), now.AddDays(-ToldDays));
        return t => t.ToldAt < told || (t.ToldAt == null && t.ConfirmedAt < waited) || (t.ConfirmedAt == null && t.CreatedAt < unsure);
    }
}
